package dev.sideline.adapter.sql;

import dev.sideline.config.DatabaseConfig;

/** The database cannot be used; the message says which, why and what to do. */
public final class UnusableDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableDatabaseException(DatabaseConfig config, String trouble, Exception cause) {
    super(
        "DATABASE_URL: %s: %s (%s). %s"
            .formatted(
                config.place(),
                trouble,
                firstLine(cause),
                config.isPostgres()
                    ? "Check that the server runs, that the address, name and password are right,"
                        + " and that no newer Sideline has used it"
                    : "Check that the folder can be written to, and that no newer Sideline has"
                        + " used the file"),
        cause);
  }

  private static String firstLine(Exception cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
