package dev.sideline.app;

import dev.sideline.adapter.langchain4j.LocalEmbedder;
import dev.sideline.adapter.sql.UnusableDatabaseException;
import dev.sideline.config.ConfigException;
import dev.sideline.content.ContentException;
import dev.sideline.prompt.PromptName;
import dev.sideline.words.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "sideline",
    description = "Coaches customer-service people: in a terminal, and inside Slack.",
    mixinStandardHelpOptions = true,
    versionProvider = Sideline.Version.class,
    subcommands = {
      AskCommand.class,
      CardsCommand.class,
      CardCommand.class,
      EvalCommand.class,
      ServeCommand.class,
      PromptCommand.class,
      CacheCommand.class,
      InboxCommand.class,
      EraseCommand.class,
      BackupCommand.class,
      DoctorCommand.class,
      LearnCommand.class
    },
    footer = "%nWithout a command it opens a conversation: type a situation and press Enter.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, and the result is bad: an evaluation under its floors, a fault the doctor found,"
          + " an unknown card",
      "2:wrong use of the command line, or a model to be evaluated where there is none",
      "3:the settings, the playbook or the database cannot be used",
      "4:the program itself failed"
    })
public final class Sideline implements Runnable {
  static final int BAD_RESULT = 1;
  static final int UNUSABLE = 3;
  static final int FAILED = 4;

  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  private Sideline() {}

  public static void main(String[] args) {
    int code = commandLine().execute(args);
    LocalEmbedder.awaitLoading();
    System.exit(code);
  }

  /** The command line, printing in UTF-8 whatever the machine's own encoding is. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Sideline());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.registerConverter(Language.class, new LanguageOption.Converter());
    commandLine.registerConverter(PromptName.class, new PromptCommand.NameConverter());
    // A situation may begin with @ or with a dash.
    commandLine.setExpandAtFiles(false);
    Objects.requireNonNull(commandLine.getSubcommands().get("ask"))
        .setUnmatchedOptionsArePositionalParams(true);
    commandLine.setExecutionExceptionHandler(Sideline::failed);
    return commandLine;
  }

  private static int failed(Exception e, CommandLine commandLine, CommandLine.ParseResult parsed)
      throws Exception {
    PrintWriter err = commandLine.getErr();
    if (e instanceof ConfigException) {
      err.println("The settings cannot be used:");
      err.println(e.getMessage());
      return UNUSABLE;
    }
    if (e instanceof ContentException) {
      err.println("The playbook cannot be used:");
      err.println(e.getMessage());
      return UNUSABLE;
    }
    if (e instanceof UnusableDatabaseException) {
      err.println("The database cannot be used:");
      err.println(e.getMessage());
      return UNUSABLE;
    }
    err.println("Something went wrong inside Sideline:");
    e.printStackTrace(err);
    return FAILED;
  }

  /** Without a command: a conversation on standard input. */
  @Override
  public void run() {
    Console.converse(spec.commandLine(), language);
  }

  /** Tells the version the build wrote into the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Sideline.class.getPackage().getImplementationVersion();
      return new String[] {"sideline " + (version == null ? "(from its classes)" : version)};
    }
  }
}
