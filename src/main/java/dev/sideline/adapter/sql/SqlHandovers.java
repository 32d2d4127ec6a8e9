package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.handover.Handovers;
import dev.sideline.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Handed-over questions in a table. */
public final class SqlHandovers implements Handovers {
  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;

  public SqlHandovers(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public void note(String talk, HandedOver question) {
    writes
        .submit(
            handle ->
                handle.execute(
                    """
                    INSERT INTO handover (tenant, talk, person, platform, channel, thread, seen,
                      language, words, asked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (tenant, talk) DO NOTHING
                    """,
                    question.asker().tenant(),
                    talk,
                    question.asker().id(),
                    question.place().platform(),
                    question.place().channel(),
                    question.place().thread(),
                    question.place().seen(),
                    question.language().code(),
                    question.words(),
                    clock.millis()))
        .join();
  }

  @Override
  public Optional<HandedOver> in(String tenant, String talk) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM handover WHERE tenant = :tenant AND talk = :talk")
                .bind("tenant", tenant)
                .bind("talk", talk)
                .map((row, context) -> handedOver(row))
                .findOne());
  }

  private static HandedOver handedOver(ResultSet row) throws SQLException {
    return new HandedOver(
        new Person(row.getString("tenant"), row.getString("person")),
        new Place(
            row.getString("platform"),
            row.getString("channel"),
            row.getString("thread"),
            Seen.valueOf(row.getString("seen"))),
        Language.named(row.getString("language")).orElse(Language.EN),
        row.getString("words"));
  }
}
