package dev.sideline.testkit;

import dev.sideline.adapter.sql.Database;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.config.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases for tests, of each kind that the coach may use. */
public enum TestDatabase {
  SQLITE {
    @Override
    public DatabaseConfig fresh() {
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "sqlite");
        return config(DatabaseConfig.SQLITE + folder.resolve("data/sideline.db"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },

  /** One server for all tests, with a database for each. */
  POSTGRES {
    @Override
    public DatabaseConfig fresh() {
      String name = "sideline" + Server.DATABASES.incrementAndGet();
      try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
      return config(Server.RUNNING.getJdbcUrl("postgres", name));
    }
  };

  /** Where an empty database is. */
  public abstract DatabaseConfig fresh();

  /** An empty database, opened. */
  public Database open() {
    return Database.open(fresh());
  }

  private static DatabaseConfig config(String url) {
    return new DatabaseConfig(new Secret(url));
  }

  private static final class Server {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
