package dev.sideline.app;

import dev.sideline.adapter.scheduler.DbJobs;
import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlInbox;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Posts;
import dev.sideline.command.Router;
import dev.sideline.intake.AnswerWorker;
import dev.sideline.intake.Crowd;
import dev.sideline.intake.Intake;
import dev.sideline.jobs.Chore;
import dev.sideline.jobs.Worker;
import dev.sideline.privacy.Redactor;
import dev.sideline.workspace.Channels;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * The durable way of a question: from the inbox to the answer behind the acknowledgement.
 *
 * @param intake takes in what people say
 * @param jobs answers what was taken in
 */
public record InboxWiring(Intake intake, DbJobs jobs) {
  /**
   * More than this would wait for minutes, whatever the model. One tenant may have half as many as
   * are worked on at a time, so that none starves the others.
   */
  private static final long MOST_WAITING = 2_000;

  /** An orchestrator commonly kills what has not stopped after thirty seconds. */
  private static final Duration LAST_WORK = Duration.ofSeconds(20);

  /**
   * What is to be done beside answering.
   *
   * @param workers by the kind of work they do
   * @param chores by name; each is done about once an hour
   */
  public record Duties(Map<String, Worker> workers, Map<String, Chore> chores) {
    public Duties {
      workers = Map.copyOf(workers);
      chores = Map.copyOf(chores);
    }
  }

  /**
   * Wires it; it works once the jobs are started.
   *
   * @param table where work is handed in
   * @param duties what else is to be done
   */
  public static InboxWiring of(
      Database database,
      JobTable table,
      Router router,
      Redactor redactor,
      Messenger messenger,
      Channels channels,
      Posts posts,
      Duties duties,
      InstantSource clock) {
    SqlBacklog backlog = new SqlBacklog(database.jdbi(), database.writes(), clock);
    Crowd crowd = new Crowd(backlog::waiting, MOST_WAITING, DbJobs.AT_ONCE / 2);
    AnswerWorker worker = new AnswerWorker(backlog, router, messenger, crowd::letsIn);
    Map<String, Worker> workers = new HashMap<>(duties.workers());
    workers.put(AnswerWorker.KIND, worker);
    DbJobs jobs = new DbJobs(database.jobs(), workers, duties.chores(), table, LAST_WORK, clock);
    Intake intake =
        new Intake(
            new SqlInbox(database.writes(), table, clock),
            router,
            redactor,
            channels,
            posts,
            crowd::letsIn);
    return new InboxWiring(intake, jobs);
  }
}
