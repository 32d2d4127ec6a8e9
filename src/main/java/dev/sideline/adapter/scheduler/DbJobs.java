package dev.sideline.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sideline.jobs.Chore;
import dev.sideline.jobs.Jobs;
import dev.sideline.jobs.Worker;
import dev.sideline.jobs.Worker.Outcome.Again;
import dev.sideline.jobs.Worker.Outcome.Done;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in db-scheduler's table; all processes on one database share it. */
public final class DbJobs implements Jobs, AutoCloseable {
  /** Pieces of work at a time; they mostly wait, for a model or for the platform. */
  public static final int AT_ONCE = 1_000;

  /**
   * Work of a process that was killed is taken over after four heartbeats that did not come. As
   * this is looked at every second heartbeat, it takes from three to six of them.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private static final int MISSED_HEARTBEATS = 4;

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration CHORES = Duration.ofHours(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private static final Logger log = LoggerFactory.getLogger(DbJobs.class);

  private final InstantSource clock;
  private final Map<String, Task<Void>> tasks;
  private final JdbcCustomization dialect;
  private final Scheduler scheduler;

  /**
   * @param workers by the kind of work they do
   * @param chores by name; each is done about once an hour
   * @param postgres whether it is PostgreSQL, where others may look at the same table; else SQLite
   * @param lastWork how long work that runs may go on when it is to stop
   */
  public DbJobs(
      DataSource database,
      Map<String, Worker> workers,
      Map<String, Chore> chores,
      boolean postgres,
      Duration lastWork,
      InstantSource clock) {
    this.clock = clock;
    this.tasks =
        workers.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> task(entry.getKey(), entry.getValue())));
    this.dialect =
        postgres ? new PostgreSqlJdbcCustomization(false, true) : new SqliteJdbcCustomization();
    SchedulerBuilder builder =
        Scheduler.create(database, List.copyOf(tasks.values()))
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .startTasks(chores.entrySet().stream().map(DbJobs::chore).toList())
            .threads(AT_ONCE)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .jdbcCustomization(dialect)
            .shutdownMaxWait(lastWork)
            .clock(clock::instant);
    this.scheduler =
        (postgres ? builder.pollUsingLockAndFetch(0.5, 1) : builder.pollUsingFetch(0.5, 3)).build();
  }

  private Task<Void> task(String kind, Worker worker) {
    return Tasks.custom(kind, Void.class)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2))
        .onDeadExecutionRevive()
        .execute((instance, context) -> completion(kind, worker.work(instance.getId())));
  }

  private static RecurringTask<Void> chore(Map.Entry<String, Chore> chore) {
    return Tasks.recurring(chore.getKey(), FixedDelay.of(CHORES))
        .execute((instance, context) -> chore.getValue().run());
  }

  private CompletionHandler<Void> completion(String kind, Worker.Outcome outcome) {
    return switch (outcome) {
      case Done done ->
          (complete, operations) -> {
            operations.remove();
            done.next().ifPresent(next -> hurry(kind, next));
          };
      case Again again ->
          (complete, operations) ->
              operations.reschedule(complete, clock.instant().plus(again.pause()));
    };
  }

  /** Begins to work. */
  public void start() {
    scheduler.start();
  }

  @Override
  public void handIn(Connection transaction, String kind, List<String> ids) {
    Task<Void> task = Objects.requireNonNull(tasks.get(kind), kind);
    List<TaskInstance<?>> instances = ids.stream().<TaskInstance<?>>map(task::instance).toList();
    SchedulerClient.Builder.create(OneConnection.of(transaction), task)
        .jdbcCustomization(dialect)
        .build()
        .scheduleBatch(instances, clock.instant());
  }

  /** Has work that waits done at once; nothing where it is being done or is done. */
  private void hurry(String kind, String id) {
    try {
      if (scheduler.reschedule(TaskInstanceId.of(kind, id), clock.instant())) {
        wake();
      }
    } catch (TaskInstanceException e) {
      log.debug("{} {} is being done already", kind, id);
    }
  }

  @Override
  public void wake() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Lets work that runs come to its end, and leaves the rest to others. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
