package dev.sideline.adapter.sql;

import dev.sideline.chat.Incoming;
import dev.sideline.intake.AnswerWorker;
import dev.sideline.intake.Inbox;
import dev.sideline.jobs.Jobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What came in, in a table; committed before it is acknowledged. */
public final class SqlInbox implements Inbox {
  /** Slack wants its acknowledgement within three seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final GroupCommit writes;
  private final Jobs jobs;
  private final InstantSource clock;
  private final GroupCommit.Batch<Delivery, Boolean> insert = this::insert;

  private record Delivery(Incoming incoming, boolean following) {}

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
              .submit(insert, new Delivery(incoming, following))
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

  private List<Boolean> insert(Handle handle, List<Delivery> deliveries) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO incoming (id, tenant, person, platform, channel, utterance, reply_to,
              state, attempts, trouble, accepted_at, changed_at)
            VALUES (:id, :tenant, :person, :platform, :channel, :utterance, :replyTo,
              :state, 0, '', :now, :now)
            ON CONFLICT (id) DO NOTHING
            """);
    deliveries.forEach(delivery -> add(delivery, batch));
    List<Boolean> admitted = Arrays.stream(batch.execute()).mapToObj(SqlInbox::isNew).toList();
    List<String> following =
        IntStream.range(0, admitted.size())
            .filter(i -> admitted.get(i) && deliveries.get(i).following())
            .mapToObj(i -> deliveries.get(i).incoming().id())
            .toList();
    if (!following.isEmpty()) {
      jobs.handIn(handle.getConnection(), AnswerWorker.KIND, following);
    }
    return admitted;
  }

  /** Some settings of a driver hide how many rows a batch wrote; each is then written alone. */
  private static boolean isNew(int rows) {
    if (rows < 0) {
      throw new IllegalStateException("the database does not tell what was written");
    }
    return rows == 1;
  }

  private void add(Delivery delivery, PreparedBatch batch) {
    Incoming incoming = delivery.incoming();
    boolean following = delivery.following();
    batch
        .bind("id", incoming.id())
        .bind("tenant", incoming.person().tenant())
        .bind("person", incoming.person().id())
        .bind("platform", incoming.place().platform())
        .bind("channel", incoming.place().channel())
        .bind("utterance", following ? incoming.utterance() : "")
        .bind("replyTo", following ? incoming.replyTo() : "")
        .bind("state", following ? State.WAITING : State.ANSWERED)
        .bind("now", clock.millis())
        .add();
  }
}
