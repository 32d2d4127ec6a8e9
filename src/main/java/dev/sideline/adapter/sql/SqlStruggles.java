package dev.sideline.adapter.sql;

import dev.sideline.tips.posting.Struggle;
import dev.sideline.tips.posting.Struggles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What teams struggle with, from what was asked and answered. */
public final class SqlStruggles implements Struggles {
  private final Jdbi jdbi;

  public SqlStruggles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Who had to do with one tip's matter, and how. */
  private record People(Set<String> asked, Set<String> missed, Set<String> unhelped) {
    People() {
      this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  @Override
  public List<Struggle> in(String tenant, String channel, Instant since) {
    Map<String, People> tips = new TreeMap<>();
    jdbi.useHandle(
        handle -> {
          asked(handle, tenant, channel, since, tips);
          missed(handle, tenant, channel, tips);
        });
    List<Struggle> struggles = new ArrayList<>();
    tips.forEach(
        (tip, people) ->
            struggles.add(
                new Struggle(
                    tip, people.asked().size(), people.missed().size(), people.unhelped().size())));
    return struggles;
  }

  private static void asked(
      Handle handle, String tenant, String channel, Instant since, Map<String, People> tips) {
    handle
        .createQuery(
            """
            SELECT DISTINCT person, cards, feedback FROM asked
            WHERE tenant = :tenant AND channel = :channel AND covered AND asked_at > :since
            """)
        .bind("tenant", tenant)
        .bind("channel", channel)
        .bind("since", since.toEpochMilli())
        .map(
            (row, context) -> {
              // Cards stand with commas between them, the best one first.
              String card = row.getString("cards").split(",", 2)[0];
              People people = tips.computeIfAbsent(card, tip -> new People());
              people.asked().add(row.getString("person"));
              return "bad".equals(row.getString("feedback"))
                  ? people.unhelped().add(row.getString("person"))
                  : false;
            })
        .list();
  }

  /** Whoever missed it before it was there last, has seen it again. */
  private static void missed(
      Handle handle, String tenant, String channel, Map<String, People> tips) {
    handle
        .createQuery(
            """
            SELECT DISTINCT post.tip AS tip, answer.person AS person
            FROM tip_answer answer
              JOIN tip_post post ON post.tenant = answer.tenant AND post.id = answer.post
            WHERE post.tenant = :tenant AND post.channel = :channel
              AND NOT answer.is_right AND answer.answered_at >= (
                SELECT COALESCE(MAX(last.posted_at), 0) FROM tip_post last
                WHERE last.tenant = :tenant AND last.channel = :channel AND last.tip = post.tip)
            """)
        .bind("tenant", tenant)
        .bind("channel", channel)
        .map(
            (row, context) ->
                tips.computeIfAbsent(row.getString("tip"), tip -> new People())
                    .missed()
                    .add(row.getString("person")))
        .list();
  }
}
