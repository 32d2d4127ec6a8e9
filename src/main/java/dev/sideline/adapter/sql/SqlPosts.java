package dev.sideline.adapter.sql;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Posts;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Posted messages in a table. */
public final class SqlPosts implements Posts {
  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;

  public SqlPosts(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public Optional<String> of(Incoming incoming) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT message FROM post WHERE tenant = :tenant AND original = :original")
                .bind("tenant", incoming.person().tenant())
                .bind("original", incoming.original())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public void note(Incoming incoming, String message) {
    writes
        .submit(
            handle ->
                handle.execute(
                    """
                    INSERT INTO post (tenant, person, original, message, posted_at)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (tenant, original) DO UPDATE SET message = excluded.message
                    """,
                    incoming.person().tenant(),
                    incoming.person().id(),
                    incoming.original(),
                    message,
                    clock.millis()))
        .join();
  }

  @Override
  public void gone(Incoming incoming) {
    writes
        .submit(
            handle ->
                handle.execute(
                    "DELETE FROM post WHERE tenant = ? AND original = ?",
                    incoming.person().tenant(),
                    incoming.original()))
        .join();
  }
}
