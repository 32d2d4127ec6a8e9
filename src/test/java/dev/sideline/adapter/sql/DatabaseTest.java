package dev.sideline.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.config.DatabaseConfig;
import dev.sideline.config.Secret;
import dev.sideline.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opening the database. */
class DatabaseTest {

  @ParameterizedTest
  @EnumSource
  void it_is_opened_again_as_it_was(TestDatabase kind) {
    DatabaseConfig config = kind.fresh();
    try (Database database = Database.open(config)) {
      database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE mine (id BIGINT)"));
    }
    try (Database database = Database.open(config)) {
      int written =
          database.jdbi().withHandle(handle -> handle.execute("INSERT INTO mine VALUES (1)"));
      assertThat(written).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_of_a_newer_program_stops_the_start_and_stays_as_it_is(TestDatabase kind) {
    DatabaseConfig config = kind.fresh();
    try (Database database = Database.open(config)) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO flyway_schema_history VALUES (9999, '9999', 'later', 'SQL',"
                          + " 'V9999__later.sql', 1, 'me', CURRENT_TIMESTAMP, 1, true)"));
    }
    assertThatThrownBy(() -> Database.open(config))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("its tables do not fit this program")
        .hasMessageContaining("no newer Sideline");
  }

  @Test
  void sqlite_writes_each_commit_to_the_disk_and_lets_others_read_meanwhile() {
    try (Database database = TestDatabase.SQLITE.open()) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "busy_timeout")).isEqualTo("2000");
    }
  }

  private static String pragma(Database database, String name) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  @Test
  void a_server_that_is_not_there_is_told_without_the_password() {
    DatabaseConfig config =
        new DatabaseConfig(
            new Secret("jdbc:postgresql://localhost:1/coach?user=kim&password=hush"));
    assertThatThrownBy(() -> Database.open(config))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/coach: it cannot be reached")
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_file_that_is_no_database_is_told(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sideline.db"), "not a database".repeat(99));
    assertThatThrownBy(
            () -> Database.open(new DatabaseConfig(new Secret(DatabaseConfig.SQLITE + file))))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("sideline.db: ");
    assertThat(file).content().startsWith("not a database");
  }
}
