package dev.sideline.adapter.sql;

import dev.sideline.intake.AnswerWorker;
import dev.sideline.jobs.Jobs;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Deliveries that could not be answered, for the operator. */
public final class StuckDeliveries {
  private final Jdbi jdbi;
  private final Jobs jobs;
  private final InstantSource clock;

  public StuckDeliveries(Jdbi jdbi, Jobs jobs, InstantSource clock) {
    this.jdbi = jdbi;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * One that is stuck; without its words.
   *
   * @param trouble what went wrong last
   */
  public record Stuck(String id, String tenant, Instant accepted, int attempts, String trouble) {}

  /** All of them, oldest first. */
  public List<Stuck> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, tenant, accepted_at, attempts, trouble FROM incoming
                    WHERE state = 'STUCK' ORDER BY accepted_at
                    """)
                .map(
                    (row, context) ->
                        new Stuck(
                            row.getString("id"),
                            row.getString("tenant"),
                            Instant.ofEpochMilli(row.getLong("accepted_at")),
                            row.getInt("attempts"),
                            row.getString("trouble")))
                .list());
  }

  /** Has a running coach try one again; whether it was stuck. */
  public boolean retry(String id) {
    return jdbi.inTransaction(
        handle -> {
          boolean stuck =
              handle.execute(
                      """
                      UPDATE incoming SET state = 'SENDING', attempts = 0, trouble = '',
                        changed_at = ? WHERE id = ? AND state = 'STUCK'
                      """,
                      clock.millis(),
                      id)
                  == 1;
          if (stuck) {
            jobs.handIn(handle.getConnection(), AnswerWorker.KIND, List.of(id), clock.instant());
          }
          return stuck;
        });
  }

  /** Forgets one; whether it was stuck. */
  public boolean drop(String id) {
    return jdbi.withHandle(
            handle -> handle.execute("DELETE FROM incoming WHERE id = ? AND state = 'STUCK'", id))
        == 1;
  }
}
