package dev.sideline.load;

import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the load program for reasoned advice is told. */
@Command(
    name = "advice-load",
    sortOptions = false,
    description =
        "Asks a running coach for reasoned advice, is the model it asks, and measures both.")
interface AdviceOptions {

  @Option(
      names = "--url",
      defaultValue = "http://localhost:3000/slack/events",
      description = "where the coach takes commands (default: ${DEFAULT-VALUE})")
  URI url();

  @Option(names = "--secret", required = true, description = "the coach's SLACK_SIGNING_SECRET")
  String secret();

  @Option(
      names = "--rate",
      defaultValue = "5",
      description = "questions a second (default: ${DEFAULT-VALUE})")
  double rate();

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description =
          "how long to ask new questions, and then the same again (default: ${DEFAULT-VALUE})")
  int seconds();

  @Option(
      names = "--warmup",
      defaultValue = "10",
      description = "seconds at the same rate before, not measured (default: ${DEFAULT-VALUE})")
  int warmup();

  @Option(
      names = "--equal",
      defaultValue = "1000",
      description = "how many ask the same at once (default: ${DEFAULT-VALUE})")
  int equal();

  @Option(
      names = "--peer-port",
      defaultValue = "8099",
      description =
          "where the coach finds the model (at /v1) and the place for its late answers, both on"
              + " 127.0.0.1 (default: ${DEFAULT-VALUE})")
  int peerPort();

  @Option(
      names = "--first-token-ms",
      defaultValue = "400",
      description = "how long the model takes to its first word (default: ${DEFAULT-VALUE})")
  int firstTokenMillis();

  @Option(
      names = "--model-ms",
      defaultValue = "2000",
      description = "how long it takes to its last (default: ${DEFAULT-VALUE})")
  int modelMillis();

  @Option(
      names = "--patience",
      defaultValue = "30",
      description =
          "seconds to wait for advice beyond the model's own time (default: ${DEFAULT-VALUE})")
  int patience();

  @Option(names = "--help", usageHelp = true, description = "shows this")
  boolean help();
}
