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

  /** Whoever presses a button twice so soon means it once. */
  private static final Duration ONE_PRESS = Duration.ofSeconds(3);

  private final GroupCommit writes;
  private final Jobs jobs;
  private final InstantSource clock;
  private final GroupCommit.Batch<Delivery, Boolean> insert = this::insert;

  private record Delivery(Incoming incoming, Due due) {}

  /**
   * @param jobs answers what is to be answered behind the acknowledgement
   */
  public SqlInbox(GroupCommit writes, Jobs jobs, InstantSource clock) {
    this.writes = writes;
    this.jobs = jobs;
    this.clock = clock;
  }

  @Override
  public boolean admit(Incoming incoming, Due due) {
    try {
      boolean admitted =
          writes
              .submit(insert, new Delivery(incoming, due))
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (admitted && due != Due.NOTHING) {
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

  @Override
  public boolean isOpen(String id) {
    return writes
            .submit(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT COUNT(*) FROM incoming
                            WHERE id = :id AND seen = 'OPENLY' AND state IN ('WAITING', 'SENDING')
                            """)
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one())
            .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .join()
        > 0;
  }

  private List<Boolean> insert(Handle handle, List<Delivery> deliveries) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO incoming (id, original, tenant, person, platform, channel, thread, seen,
              kind, utterance, reply_to, said, state, attempts, trouble, accepted_at, changed_at)
            SELECT :id, :original, :tenant, :person, :platform, :channel, :thread, :seen,
              :kind, :utterance, :replyTo, :said, :state, 0, '', :now, :now
            WHERE :kind <> 'PRESSED' OR NOT EXISTS (
              SELECT 1 FROM incoming WHERE original = :original AND accepted_at > :lately)
            ON CONFLICT (id) DO NOTHING
            """);
    deliveries.forEach(delivery -> add(delivery, batch));
    List<Boolean> admitted = Arrays.stream(batch.execute()).mapToObj(SqlInbox::isNew).toList();
    List<String> following =
        IntStream.range(0, admitted.size())
            .filter(i -> admitted.get(i) && deliveries.get(i).due() != Due.NOTHING)
            .mapToObj(i -> deliveries.get(i).incoming().id())
            .toList();
    if (!following.isEmpty()) {
      jobs.handIn(handle.getConnection(), AnswerWorker.KIND, following, clock.instant());
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
    boolean following = delivery.due() != Due.NOTHING;
    long now = clock.millis();
    batch
        .bind("id", incoming.id())
        .bind("original", incoming.original())
        .bind("tenant", incoming.person().tenant())
        .bind("person", incoming.person().id())
        .bind("platform", incoming.place().platform())
        .bind("channel", incoming.place().channel())
        .bind("thread", incoming.place().thread())
        .bind("seen", incoming.place().seen())
        .bind("kind", incoming.kind())
        .bind("said", delivery.due() == Due.THE_REST)
        .bind("utterance", following ? incoming.utterance() : "")
        .bind("replyTo", following ? incoming.replyTo() : "")
        .bind("state", following ? State.WAITING : State.ANSWERED)
        .bind("now", now)
        .bind("lately", now - ONE_PRESS.toMillis())
        .add();
  }
}
