package dev.sideline.adapter.scheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sideline.jobs.Jobs;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Takes work into db-scheduler's table; {@link DbJobs}, here or in another process, does it. */
public final class JobTable implements Jobs {
  private final boolean postgres;
  private final JdbcCustomization dialect;
  private volatile Runnable wake = () -> {};

  /**
   * @param postgres whether it is PostgreSQL, where others may look at the same table; else SQLite
   */
  public JobTable(boolean postgres) {
    this.postgres = postgres;
    this.dialect =
        postgres ? new PostgreSqlJdbcCustomization(false, true) : new SqliteJdbcCustomization();
  }

  boolean isPostgres() {
    return postgres;
  }

  JdbcCustomization dialect() {
    return dialect;
  }

  /** From now on whoever works here is woken so. */
  void wakes(Runnable worker) {
    this.wake = worker;
  }

  @Override
  public void handIn(Connection transaction, String kind, List<String> ids, Instant due) {
    Task<Void> task =
        Tasks.custom(kind, Void.class)
            .execute(
                (instance, context) -> {
                  throw new IllegalStateException("here work is only handed in");
                });
    List<TaskInstance<?>> instances = ids.stream().<TaskInstance<?>>map(task::instance).toList();
    SchedulerClient.Builder.create(OneConnection.of(transaction), task)
        .jdbcCustomization(dialect)
        .build()
        .scheduleBatch(instances, due);
  }

  @Override
  public void wake() {
    wake.run();
  }
}
