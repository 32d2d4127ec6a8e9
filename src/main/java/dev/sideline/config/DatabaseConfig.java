package dev.sideline.config;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where what must not be lost is kept.
 *
 * @param url a JDBC address, which may hold a password
 */
public record DatabaseConfig(Secret url) {
  /** Begins the address of a SQLite file. */
  public static final String SQLITE = "jdbc:sqlite:";

  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String FILE = "sideline.db";
  private static final Pattern PARAMETERS = Pattern.compile("\\?.*");
  private static final Pattern LOGIN = Pattern.compile("//[^/@]*@");

  /** Whether it is a PostgreSQL, which several processes may share; else a SQLite file. */
  public boolean isPostgres() {
    return url.reveal().startsWith(POSTGRES);
  }

  /** The address without names and passwords, for people to read. */
  public String place() {
    String place = PARAMETERS.matcher(url.reveal()).replaceFirst("");
    return LOGIN.matcher(place).replaceFirst("//");
  }

  static DatabaseConfig from(Settings settings, Path data) {
    return settings
        .as(
            Setting.DATABASE_URL,
            "Give jdbc:postgresql://host/database?user=…&password=…, or leave it out for a file in"
                + " SIDELINE_DATA",
            DatabaseConfig::parse)
        .orElseGet(() -> new DatabaseConfig(new Secret(SQLITE + data.resolve(FILE))));
  }

  private static DatabaseConfig parse(String value) {
    if (value.startsWith(POSTGRES)
        || (value.startsWith(SQLITE) && value.length() > SQLITE.length())) {
      return new DatabaseConfig(new Secret(value));
    }
    throw new IllegalArgumentException("it is no address of a PostgreSQL or of a SQLite file");
  }
}
