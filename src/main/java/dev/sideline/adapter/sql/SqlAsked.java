package dev.sideline.adapter.sql;

import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Asked;
import java.time.InstantSource;

/** What was asked, in a table. Nobody waits for it to be written. */
public final class SqlAsked implements Asked {
  private final GroupCommit writes;
  private final InstantSource clock;

  public SqlAsked(GroupCommit writes, InstantSource clock) {
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public void note(Entry entry) {
    long now = clock.millis();
    writes.writeBehind(
        "What was asked",
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO asked (id, tenant, person, platform, channel, language, situation,
                      cards, covered, origin, first_ms, asked_at)
                    VALUES (:id, :tenant, :person, :platform, :channel, :language, :situation,
                      :cards, :covered, :origin, :first, :now)
                    ON CONFLICT (id) DO NOTHING
                    """)
                .bind("id", entry.id())
                .bind("tenant", entry.person().tenant())
                .bind("person", entry.person().id())
                .bind("platform", entry.place().platform())
                .bind("channel", entry.place().channel())
                .bind("language", entry.language().code())
                .bind("situation", entry.situation())
                .bind("cards", String.join(",", entry.cards()))
                .bind("covered", entry.covered())
                .bind("origin", Origin.PLAYBOOK.id())
                .bind("first", entry.took().toMillis())
                .bind("now", now)
                .execute());
  }

  @Override
  public void reasoned(String id) {
    long now = clock.millis();
    writes.writeBehind(
        "What was asked",
        handle ->
            handle.execute(
                "UPDATE asked SET origin = ?, advice_ms = ? - asked_at WHERE id = ?",
                Origin.MODEL.id(),
                now,
                id));
  }
}
