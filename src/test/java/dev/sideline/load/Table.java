package dev.sideline.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;

/**
 * The table a program writes commands into.
 *
 * @param jdbcUrl its database
 */
record Table(String jdbcUrl, String name) {

  /** The numbers of those of a run's commands that are in it. */
  BitSet written(String run) throws SQLException {
    BitSet numbers = new BitSet();
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement();
        ResultSet ids = statement.executeQuery("SELECT id FROM " + name)) {
      while (ids.next()) {
        SlashCommand.number(run, ids.getString(1)).ifPresent(numbers::set);
      }
    }
    return numbers;
  }
}
