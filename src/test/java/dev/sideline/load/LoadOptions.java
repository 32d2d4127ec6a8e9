package dev.sideline.load;

import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the load program is told. */
@Command(
    name = "load",
    sortOptions = false,
    description = "Sends signed slash commands to a running coach and measures its answers.")
interface LoadOptions {

  @Option(
      names = "--url",
      defaultValue = "http://localhost:3000/slack/events",
      description = "where the coach takes commands (default: ${DEFAULT-VALUE})")
  URI url();

  @Option(names = "--secret", required = true, description = "the coach's SLACK_SIGNING_SECRET")
  String secret();

  @Option(
      names = "--rate",
      defaultValue = "100",
      description = "commands a second (default: ${DEFAULT-VALUE})")
  double rate();

  @Option(
      names = "--seconds",
      defaultValue = "30",
      description = "how long to measure (default: ${DEFAULT-VALUE})")
  int seconds();

  @Option(
      names = "--warmup",
      defaultValue = "10",
      description = "seconds at the same rate before, not measured (default: ${DEFAULT-VALUE})")
  int warmup();

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "the language of the questions (default: ${DEFAULT-VALUE})")
  String language();

  @Option(names = "--help", usageHelp = true, description = "shows this")
  boolean help();
}
