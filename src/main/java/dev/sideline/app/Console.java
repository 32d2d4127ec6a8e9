package dev.sideline.app;

import dev.sideline.adapter.terminal.TerminalMessages;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.config.SidelineConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What the commands share: where they read and write, and how it looks there. */
final class Console {
  private static final Person SOMEBODY = new Person("terminal", "you");
  private static final Place HERE = new Place("terminal", "here");

  private Console() {}

  /** Standard input as UTF-8 lines. */
  static BufferedReader input() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /** Messages in colour where the terminal has it. */
  static TerminalMessages messages() {
    return new TerminalMessages(Ansi.AUTO.enabled());
  }

  /** Answers every line of standard input until it ends. */
  static void converse(CommandLine commandLine) {
    PrintWriter out = commandLine.getOut();
    Coach coach = Coach.load(SidelineConfig.load(), new Silence());
    TerminalMessages messages = messages();
    out.println("Tell me what is happening with your customer, and press Enter.");
    out.println("\"help\" shows what else you can type; Ctrl-D or \"quit\" ends.");
    try (BufferedReader in = input()) {
      long turn = 0;
      for (String line = next(in, out); line != null; line = next(in, out)) {
        out.println();
        coach
            .intake()
            .accept(
                new Incoming("terminal-" + turn++, SOMEBODY, HERE, line),
                message -> out.print(messages.render(message)));
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
