package dev.sideline.adapter.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.sideline.config.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The open database, with the tables this program knows. */
public final class Database implements AutoCloseable {
  /** Somebody waits for the acknowledgement, which Slack wants within three seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Work behind the acknowledgement can wait. */
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);

  private static final int BUSY_MILLIS = 2_000;

  private final boolean postgres;
  private final HikariDataSource pool;
  private final HikariDataSource jobs;
  private final Jdbi jdbi;
  private final GroupCommit writes;

  private Database(boolean postgres, HikariDataSource pool, HikariDataSource jobs) {
    this.postgres = postgres;
    this.pool = pool;
    this.jobs = jobs;
    this.jdbi = Jdbi.create(new Connections(pool));
    // By default it shows the values of a statement that failed, and these are people's words.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(Database::withoutValues);
    this.writes = new GroupCommit(jdbi);
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws UnusableDatabaseException when it cannot be reached, or is newer than this program
   */
  public static Database open(DatabaseConfig config) {
    HikariDataSource pool = pool(config, config.isPostgres() ? 10 : 4, PATIENCE);
    try {
      Flyway.configure()
          .dataSource(pool)
          .group(true)
          .placeholders(Map.of("bytes", config.isPostgres() ? "BYTEA" : "BLOB"))
          // The default overlooks migrations of a newer program.
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
      // SQLite lets one write at a time; those who wait for a connection are served in their turn.
      return new Database(
          config.isPostgres(), pool, pool(config, config.isPostgres() ? 10 : 1, LONG_PATIENCE));
    } catch (FlywayException e) {
      pool.close();
      throw new UnusableDatabaseException(config, "its tables do not fit this program", e);
    }
  }

  private static String withoutValues(StatementException e) {
    StatementContext context = e.getStatementContext();
    return e.getShortMessage() + (context == null ? "" : " [" + context.getRawSql() + "]");
  }

  private static HikariDataSource pool(DatabaseConfig config, int size, Duration patience) {
    try {
      return new HikariDataSource(settings(config, size, patience));
    } catch (PoolInitializationException e) {
      throw new UnusableDatabaseException(config, "it cannot be reached", e);
    }
  }

  private static HikariConfig settings(DatabaseConfig config, int size, Duration patience) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName("database");
    settings.setConnectionTimeout(patience.toMillis());
    settings.setMaximumPoolSize(size);
    if (config.isPostgres()) {
      settings.setJdbcUrl(config.url().reveal());
      settings.addDataSourceProperty("ApplicationName", "sideline");
      settings.addDataSourceProperty("logServerErrorDetail", "false");
      settings.addDataSourceProperty("connectTimeout", "3");
      settings.addDataSourceProperty("socketTimeout", "30");
      settings.addDataSourceProperty("tcpKeepAlive", "true");
    } else {
      settings.setDataSource(sqlite(config.url().reveal()));
    }
    return settings;
  }

  private static DataSource sqlite(String url) {
    Path file = Path.of(url.substring(DatabaseConfig.SQLITE.length())).toAbsolutePath();
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    // A transaction that reads first and writes then would fail if another wrote between.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  /** Whether it is PostgreSQL; else SQLite. */
  public boolean isPostgres() {
    return postgres;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** Connections for work that can wait, so that it takes none from whom somebody waits for. */
  public DataSource jobs() {
    return jobs;
  }

  /** Writes that are committed together. */
  public GroupCommit writes() {
    return writes;
  }

  /** Copies a SQLite file as it is at one moment, into a file that does not exist yet. */
  public void copyTo(Path file) {
    jdbi.useHandle(handle -> handle.execute("VACUUM INTO ?", file.toAbsolutePath().toString()));
  }

  /** What is wrong with it now; empty where it can be read. */
  public Optional<String> trouble() {
    try {
      jdbi.useHandle(handle -> handle.execute("SELECT 1"));
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("it cannot be read: " + e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    writes.close();
    jobs.close();
    pool.close();
  }
}
