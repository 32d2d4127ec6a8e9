package dev.sideline.app;

import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.KnownAnswers.Statistics;
import dev.sideline.config.SidelineConfig;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The reasoned answers that are kept. */
@Command(
    name = "cache",
    description = "Shows or forgets the reasoned answers that are kept for equal questions.",
    mixinStandardHelpOptions = true)
final class CacheCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "stats",
      description = "How many answers are kept, in which languages, since when.",
      mixinStandardHelpOptions = true)
  void stats() {
    try (Stores stores = open()) {
      Statistics statistics = stores.answers().statistics();
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "%,d answers, %,d characters%n",
          statistics.count(),
          statistics.characters());
      statistics
          .answers()
          .forEach((language, count) -> out.printf(Locale.ROOT, "  %s %,d%n", language, count));
      statistics.oldest().ifPresent(oldest -> out.println("oldest from " + oldest));
      out.println(
          "How often they were wanted and found stands in /metrics: sideline_answer_cache.");
      out.flush();
    }
  }

  @Command(
      name = "clear",
      description = "Forgets all of them; running coaches do so within a minute.",
      mixinStandardHelpOptions = true)
  void clear() {
    try (Stores stores = open()) {
      KnownAnswers answers = stores.answers();
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "Forgot %,d answers. Running coaches forget them within a minute.%n",
          answers.clear());
      out.flush();
    }
  }

  private static Stores open() {
    return new Stores(SidelineConfig.load().database(), InstantSource.system());
  }
}
