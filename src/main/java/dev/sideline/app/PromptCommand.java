package dev.sideline.app;

import dev.sideline.coaching.Exchange;
import dev.sideline.config.SidelineConfig;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Shows what a model would be asked. */
@Command(
    name = "prompt",
    description = "Prints what a language model would be asked about a situation, and its size.",
    mixinStandardHelpOptions = true)
final class PromptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROMPT",
      description =
          "advice, follow-up, rework, reply or practice; left out, the one that fits the"
              + " situation.")
  private @Nullable PromptName name;

  @Option(
      names = "--for",
      required = true,
      paramLabel = "SITUATION",
      description = "What the agent describes.")
  private String situation = "";

  @Option(
      names = "--after",
      paramLabel = "SITUATION",
      description = "What the agent asked before; may be given more than once.")
  private List<String> earlier = List.of();

  @Override
  public Integer call() {
    Coach coach = Coach.load(SidelineConfig.load());
    language.applyTo(coach.languages());
    RenderedPrompt prompt =
        coach
            .coaching()
            .question(
                situation,
                LanguageOption.SOMEBODY,
                Optional.ofNullable(name),
                earlier.stream().map(asked -> new Exchange(asked, "(advice)")).toList());
    PrintWriter out = spec.commandLine().getOut();
    out.println("## System\n\n" + prompt.system() + "\n\n## User\n\n" + prompt.user());
    out.printf(
        Locale.ROOT,
        "%n(%s: some %,d tokens, %,d characters, of which %,d stay the same from question to"
            + " question; at most %,d tokens of answer at temperature %.1f)%n",
        prompt.name().id(),
        prompt.tokens(),
        prompt.system().length() + prompt.user().length(),
        prompt.system().length(),
        prompt.maxTokens(),
        prompt.temperature());
    out.flush();
    return 0;
  }

  /** Reads the name of a prompt from the command line. */
  static final class NameConverter implements ITypeConverter<PromptName> {
    @Override
    public PromptName convert(String value) {
      return PromptName.of(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + value
                          + "' is none of the prompts advice, follow-up, rework, reply,"
                          + " practice"));
    }
  }
}
