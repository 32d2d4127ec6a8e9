package dev.sideline.adapter.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a pool. While the database is away one asks in vain once a second, and all
 * others are told at once: an acknowledgement needs several, and cannot wait for each.
 */
final class Connections implements DataSource {
  private static final Duration BELIEVED = Duration.ofSeconds(1);

  private final HikariDataSource pool;
  private volatile @Nullable Long failed;

  Connections(HikariDataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Long last = failed;
    if (last != null && System.nanoTime() - last < BELIEVED.toNanos()) {
      throw new SQLTransientConnectionException("the database was away a moment ago");
    }
    try {
      Connection connection = pool.getConnection();
      failed = null;
      return connection;
    } catch (SQLTransientConnectionException e) {
      // With connections, however busy, it is not away.
      if (pool.getHikariPoolMXBean().getTotalConnections() == 0) {
        failed = System.nanoTime();
      }
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
