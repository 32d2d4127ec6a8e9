package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAnswers;
import dev.sideline.coaching.KnownAnswers;
import dev.sideline.config.DatabaseConfig;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What is kept in the database, which is opened when something is first asked of it. */
final class Stores implements AutoCloseable {
  private static final Duration ANSWERS_KEPT = Duration.ofHours(24);

  private final DatabaseConfig config;
  private final InstantSource clock;
  private @Nullable Database database;

  Stores(DatabaseConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  KnownAnswers answers() {
    return new SqlAnswers(database().jdbi(), ANSWERS_KEPT, clock);
  }

  private synchronized Database database() {
    Database open = database == null ? Database.open(config) : database;
    database = open;
    return open;
  }

  @Override
  public synchronized void close() {
    if (database != null) {
      database.close();
    }
  }
}
