package dev.sideline.adapter.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sideline.jobs.Chore;
import dev.sideline.jobs.Worker;
import dev.sideline.jobs.Worker.Outcome.Again;
import dev.sideline.jobs.Worker.Outcome.Done;
import dev.sideline.jobs.Worker.Outcome.Until;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work in db-scheduler's table, which all processes on one database share. */
public final class DbJobs implements AutoCloseable {
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
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** From this failure on the pause is the longest one. */
  private static final int MANY_FAILURES = 9;

  private static final Logger log = LoggerFactory.getLogger(DbJobs.class);

  private final InstantSource clock;
  private final Scheduler scheduler;

  /**
   * @param workers by the kind of work they do
   * @param chores by name; each is done about once an hour
   * @param table where work is handed in
   * @param lastWork how long work that runs may go on when it is to stop
   */
  public DbJobs(
      DataSource database,
      Map<String, Worker> workers,
      Map<String, Chore> chores,
      JobTable table,
      Duration lastWork,
      InstantSource clock) {
    this.clock = clock;
    List<Task<?>> tasks =
        workers.entrySet().stream()
            .<Task<?>>map(entry -> task(entry.getKey(), entry.getValue()))
            .toList();
    SchedulerBuilder builder =
        Scheduler.create(database, tasks)
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .startTasks(chores.entrySet().stream().map(DbJobs::chore).toList())
            .threads(AT_ONCE)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .jdbcCustomization(table.dialect())
            .shutdownMaxWait(lastWork)
            .clock(clock::instant);
    this.scheduler =
        (table.isPostgres()
                ? builder.pollUsingLockAndFetch(0.5, 1)
                : builder.pollUsingFetch(0.5, 3))
            .build();
    table.wakes(scheduler::triggerCheckForDueExecutions);
  }

  private Task<Void> task(String kind, Worker worker) {
    return Tasks.custom(kind, Void.class)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(
                    complete,
                    clock.instant().plus(pause(complete.getExecution().consecutiveFailures))))
        .onDeadExecutionRevive()
        .execute((instance, context) -> completion(kind, worker.work(instance.getId())));
  }

  /** Twice as long after each failure, up to ten minutes. */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MANY_FAILURES));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
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
      case Until until -> (complete, operations) -> operations.reschedule(complete, until.due());
    };
  }

  /** Begins to work. */
  public void start() {
    scheduler.start();
  }

  /** Has work that waits done at once; nothing where it is being done or is done. */
  private void hurry(String kind, String id) {
    try {
      if (scheduler.reschedule(TaskInstanceId.of(kind, id), clock.instant())) {
        scheduler.triggerCheckForDueExecutions();
      }
    } catch (TaskInstanceException e) {
      log.debug("{} {} is being done already", kind, id);
    }
  }

  /** Lets work that runs come to its end, and leaves the rest to others. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
