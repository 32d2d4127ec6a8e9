package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAnswers;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.coaching.Exchanges;
import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryLanguages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What the features keep.
 *
 * @param answers reasoned ones; asked for only where there is a model
 */
record Stores(Languages languages, Exchanges exchanges, Supplier<KnownAnswers> answers) {
  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

  /** All of it in the database. */
  static Stores in(Database database, InstantSource clock) {
    return new Stores(
        new SqlLanguages(database.jdbi(), database.writes()),
        new SqlExchanges(database.jdbi(), database.writes(), clock),
        () -> answers(database, clock));
  }

  /** What a program for one command or one conversation keeps: only answers that cost money. */
  static Stores ofOneCommand(DatabaseConfig config) {
    return new Stores(
        new MemoryLanguages(),
        new MemoryExchanges(),
        () -> answers(Database.open(config), InstantSource.system()));
  }

  static KnownAnswers answers(Database database, InstantSource clock) {
    return new SqlAnswers(database.jdbi(), ANSWERS_KEPT, clock);
  }
}
