package dev.sideline.fault;

import dev.sideline.testkit.Patience;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;

/** What the coach wrote down, read from its database while it runs. */
record Ledger(String database) {

  /** Waits until no work is left, neither running nor to be taken over. */
  void awaitDone(Duration time) throws InterruptedException {
    try {
      Patience.await(
          time,
          () ->
              count("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'answer'").orElse(1)
                  == 0);
    } catch (AssertionError e) {
      throw new AssertionError(
          "left to do: " + count("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'answer'"),
          e);
    }
  }

  /** How many deliveries are not answered. */
  OptionalLong unanswered() {
    return count("SELECT COUNT(*) FROM incoming WHERE state <> 'ANSWERED'");
  }

  /** Empty while the database cannot be asked. */
  private OptionalLong count(String query) {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return OptionalLong.of(result.getLong(1));
    } catch (SQLException e) {
      return OptionalLong.empty();
    }
  }
}
