package dev.sideline.app;

import dev.sideline.adapter.terminal.TerminalMessages;
import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Place;
import dev.sideline.chat.Posts;
import dev.sideline.config.SidelineConfig;
import dev.sideline.intake.Intake;
import dev.sideline.intake.MemoryInbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the commands share: where they read and write, and how it looks there. */
final class Console {
  static final Place HERE = new Place("terminal", "here");

  private Console() {}

  /** Standard input as UTF-8 lines. */
  static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Messages in colour where the terminal has it. */
  static TerminalMessages messages() {
    return new TerminalMessages(Ansi.AUTO.enabled());
  }

  /** Shows each message as soon as it is said, with a blank line between two. */
  static Conversation conversation(PrintWriter out) {
    TerminalMessages messages = messages();
    AtomicBoolean said = new AtomicBoolean();
    return message -> {
      if (said.getAndSet(true)) {
        out.println();
      }
      out.print(messages.render(message));
      out.flush();
    };
  }

  /** Answers every line of standard input until it ends. */
  static void converse(CommandLine commandLine, LanguageOption language) {
    PrintWriter out = commandLine.getOut();
    Coach coach = Coach.load(SidelineConfig.load());
    language.applyTo(coach.languages());
    // Here nobody hurries away, and nothing comes twice.
    Intake intake =
        new Intake(
            new MemoryInbox(1),
            coach.router(),
            coach.redactor(),
            coach.stores().channels(),
            Posts.NONE,
            tenant -> true);
    conversation(out).say(Message.of(new Text(language.words().of("terminal.welcome"))));
    try (BufferedReader in = input()) {
      long turn = 0;
      for (String line = next(in, out); line != null; line = next(in, out)) {
        out.println();
        Incoming incoming =
            new Incoming("terminal-" + turn++, LanguageOption.SOMEBODY, HERE, line, "");
        Conversation conversation = conversation(out);
        intake.accept(incoming, conversation);
        intake.following(incoming).ifPresent(conversation::say);
      }
      out.println();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String next(BufferedReader in, PrintWriter out) throws IOException {
    out.print("\n> ");
    out.flush();
    String line = in.readLine();
    boolean over =
        line == null
            || "quit".equalsIgnoreCase(line.strip())
            || "exit".equalsIgnoreCase(line.strip());
    return over ? null : line;
  }
}
