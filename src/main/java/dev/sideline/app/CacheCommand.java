package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
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
    try (Database database = open()) {
      Statistics statistics = answers(database).statistics();
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
    try (Database database = open()) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "Forgot %,d answers. Running coaches forget them within a minute.%n",
          answers(database).clear());
      out.flush();
    }
  }

  private static Database open() {
    return Database.open(SidelineConfig.load().database());
  }

  private static KnownAnswers answers(Database database) {
    return Stores.answers(database, InstantSource.system());
  }
}
