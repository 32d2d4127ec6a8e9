package dev.sideline.adapter.sql;

import dev.sideline.chat.Incoming;
import dev.sideline.intake.AnswerWorker;
import dev.sideline.intake.Inbox;
import dev.sideline.jobs.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;

/** What came in, in a table; committed before it is acknowledged. */
public final class SqlInbox implements Inbox {
  /** Slack wants its acknowledgement within three seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final GroupCommit writes;
  private final Jobs jobs;
  private final InstantSource clock;

  /**
   * @param jobs answers what is to be answered behind the acknowledgement
   */
  public SqlInbox(GroupCommit writes, Jobs jobs, InstantSource clock) {
    this.writes = writes;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public boolean admit(Incoming incoming, boolean following) {
    try {
      boolean admitted =
          writes
              .submit(handle -> insert(handle, incoming, following))
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (admitted && following) {
        jobs.wake();
      }
      return admitted;
    } catch (ExecutionException | TimeoutException e) {
      throw new CompletionException("the delivery could not be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException("the delivery could not be written", e);
    }
  }

  private boolean insert(Handle handle, Incoming incoming, boolean following) {
    long now = clock.millis();
    boolean admitted =
        handle
                .createUpdate(
                    """
                    INSERT INTO incoming (id, tenant, person, platform, channel, utterance, reply_to,
                      state, attempts, trouble, accepted_at, changed_at)
                    VALUES (:id, :tenant, :person, :platform, :channel, :utterance, :replyTo,
                      :state, 0, '', :now, :now)
                    ON CONFLICT (id) DO NOTHING
                    """)
                .bind("id", incoming.id())
                .bind("tenant", incoming.person().tenant())
                .bind("person", incoming.person().id())
                .bind("platform", incoming.place().platform())
                .bind("channel", incoming.place().channel())
                .bind("utterance", following ? incoming.utterance() : "")
                .bind("replyTo", following ? incoming.replyTo() : "")
                .bind("state", following ? State.WAITING : State.ANSWERED)
                .bind("now", now)
                .execute()
            == 1;
    if (admitted && following) {
      jobs.handIn(handle.getConnection(), AnswerWorker.KIND, List.of(incoming.id()));
    }
    return admitted;
  }
}
