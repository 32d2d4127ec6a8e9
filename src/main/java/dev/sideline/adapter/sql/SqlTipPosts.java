package dev.sideline.adapter.sql;

import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.Reason;
import dev.sideline.tips.posting.TipPosts;
import dev.sideline.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Tips that were chosen for channels, in a table. */
public final class SqlTipPosts implements TipPosts {
  /** What is not up by then, is not put up any more. */
  private static final Duration SOON = Duration.ofHours(2);

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;

  public SqlTipPosts(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public Optional<Post> find(String tenant, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM tip_post WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> post(row))
                .findOne());
  }

  @Override
  public Post choose(
      String tenant, String id, String channel, Function<List<String>, Post> choice) {
    return writes
        .submit(
            handle -> {
              // Who chooses for another schedule of this channel waits here for the commit.
              handle.execute(
                  "UPDATE tip_schedule SET channel = channel WHERE tenant = ? AND channel = ?",
                  tenant,
                  channel);
              Post post = choice.apply(used(handle, tenant, channel, id));
              write(handle, post);
              return post;
            })
        .join();
  }

  private void write(Handle handle, Post post) {
    handle.execute(
        """
        INSERT INTO tip_post (tenant, id, number, channel, tip, title, language, reason, quiz,
          chosen_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (tenant, id) DO UPDATE SET tip = excluded.tip, title = excluded.title,
          language = excluded.language, reason = excluded.reason, quiz = excluded.quiz
        WHERE tip_post.posted_at IS NULL
        """,
        post.tenant(),
        post.id(),
        post.number(),
        post.channel(),
        post.tip(),
        post.title(),
        post.language().code(),
        post.reason(),
        post.quiz(),
        clock.millis());
  }

  @Override
  public void posted(String tenant, String id) {
    writes
        .submit(
            handle ->
                handle.execute(
                    """
                    UPDATE tip_post SET posted_at = ?
                    WHERE tenant = ? AND id = ? AND posted_at IS NULL
                    """,
                    clock.millis(),
                    tenant,
                    id))
        .join();
  }

  @Override
  public List<Post> in(String tenant, String channel) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM tip_post
                    WHERE tenant = :tenant AND channel = :channel AND posted_at IS NOT NULL
                    ORDER BY posted_at, id
                    """)
                .bind("tenant", tenant)
                .bind("channel", channel)
                .map((row, context) -> post(row))
                .list());
  }

  @Override
  public List<String> used(String tenant, String channel) {
    return jdbi.withHandle(handle -> used(handle, tenant, channel, ""));
  }

  private List<String> used(Handle handle, String tenant, String channel, String but) {
    return handle
        .createQuery(
            """
            SELECT tip FROM tip_post
            WHERE tenant = :tenant AND channel = :channel
              AND (posted_at IS NOT NULL OR (chosen_at > :soon AND id <> :but))
            ORDER BY COALESCE(posted_at, chosen_at), id
            """)
        .bind("tenant", tenant)
        .bind("channel", channel)
        .bind("soon", clock.instant().minus(SOON).toEpochMilli())
        .bind("but", but)
        .mapTo(String.class)
        .list();
  }

  private static Post post(ResultSet row) throws SQLException {
    long posted = row.getLong("posted_at");
    return new Post(
        row.getString("tenant"),
        row.getString("id"),
        row.getInt("number"),
        row.getString("channel"),
        row.getString("tip"),
        row.getString("title"),
        Language.named(row.getString("language")).orElse(Language.EN),
        Reason.valueOf(row.getString("reason")),
        row.getString("quiz"),
        posted == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(posted)));
  }
}
