package dev.sideline.app;

import dev.sideline.adapter.scheduler.DbJobs;
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
import dev.sideline.privacy.Redactor;
import dev.sideline.workspace.Channels;
import java.time.Duration;
import java.time.InstantSource;
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
   * Wires it; it works once the jobs are started.
   *
   * @param chores what else is to be done again and again, by name
   * @param postgres whether the database is PostgreSQL; else SQLite
   */
  public static InboxWiring of(
      Database database,
      boolean postgres,
      Router router,
      Redactor redactor,
      Messenger messenger,
      Channels channels,
      Posts posts,
      Map<String, Chore> chores,
      InstantSource clock) {
    SqlBacklog backlog = new SqlBacklog(database.jdbi(), database.writes(), clock);
    Crowd crowd = new Crowd(backlog::waiting, MOST_WAITING, DbJobs.AT_ONCE / 2);
    AnswerWorker worker = new AnswerWorker(backlog, router, messenger, crowd::letsIn);
    DbJobs jobs =
        new DbJobs(
            database.jobs(), Map.of(AnswerWorker.KIND, worker), chores, postgres, LAST_WORK, clock);
    Intake intake =
        new Intake(
            new SqlInbox(database.writes(), jobs, clock),
            router,
            redactor,
            channels,
            posts,
            crowd::letsIn);
    return new InboxWiring(intake, jobs);
  }
}
