package dev.sideline.load;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the comparing program is told. */
@Command(
    name = "compare",
    sortOptions = false,
    description =
        "Starts a PostgreSQL, the peer on @slack/bolt and Sideline on either database, and measures"
            + " how fast each acknowledges commands it has written down.")
interface CompareOptions {

  @Option(
      names = "--rate",
      defaultValue = "300",
      description = "commands a second in the open loop (default: ${DEFAULT-VALUE})")
  double rate();

  @Option(
      names = "--seconds",
      defaultValue = "15",
      description = "how long to measure in the open loop (default: ${DEFAULT-VALUE})")
  int seconds();

  @Option(
      names = "--connections",
      defaultValue = "16,32,64",
      split = ",",
      description = "connections of each closed loop (default: ${DEFAULT-VALUE})")
  List<Integer> connections();

  @Option(
      names = "--closed-seconds",
      defaultValue = "6",
      description = "how long to measure in each closed loop (default: ${DEFAULT-VALUE})")
  int closedSeconds();

  @Option(
      names = "--warmup",
      defaultValue = "15",
      description =
          "seconds of a closed loop before each program is measured (default: ${DEFAULT-VALUE})")
  int warmup();

  @Option(
      names = "--rounds",
      defaultValue = "2",
      description = "how often each program is measured (default: ${DEFAULT-VALUE})")
  int rounds();

  @Option(
      names = "--text",
      defaultValue = "help",
      description =
          "a command that Sideline answers without a search, as the peer always does; empty: not"
              + " measured (default: ${DEFAULT-VALUE})")
  String text();

  @Option(
      names = "--language",
      defaultValue = "it",
      description =
          "the language of the questions that are measured then; empty: not measured (default:"
              + " ${DEFAULT-VALUE})")
  String language();

  @Option(names = "--help", usageHelp = true, description = "shows this")
  boolean help();
}
