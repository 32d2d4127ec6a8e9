package dev.sideline.adapter.sql;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.intake.Backlog;
import dev.sideline.privacy.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What waits for its answer, in the table of what came in. */
public final class SqlBacklog implements Backlog, PersonalData {
  /** Slack may deliver again for some hours; an id is remembered for longer. */
  private static final Duration KNOWN = Duration.ofDays(2);

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;
  private final PeopleTable people;

  public SqlBacklog(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
    this.people = new PeopleTable("incoming", jdbi, writes);
  }

  @Override
  public Optional<Waiting> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT mine.*, EXISTS (
                      SELECT 1 FROM incoming earlier
                      WHERE earlier.state IN ('WAITING', 'SENDING')
                        AND earlier.tenant = mine.tenant AND earlier.person = mine.person
                        AND earlier.channel = mine.channel
                        AND (earlier.accepted_at < mine.accepted_at
                          OR (earlier.accepted_at = mine.accepted_at AND earlier.id < mine.id))
                    ) AS another
                    FROM incoming mine WHERE mine.id = :id AND mine.state IN ('WAITING', 'SENDING')
                    """)
                .bind("id", id)
                .map((row, context) -> waiting(row))
                .findOne());
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    Incoming incoming =
        new Incoming(
            row.getString("id"),
            new Person(row.getString("tenant"), row.getString("person")),
            new Place(
                row.getString("platform"),
                row.getString("channel"),
                row.getString("thread"),
                Seen.valueOf(row.getString("seen"))),
            Kind.valueOf(row.getString("kind")),
            row.getString("utterance"),
            row.getString("reply_to"));
    return new Waiting(
        incoming,
        row.getInt("attempts"),
        !row.getBoolean("another"),
        row.getString("state").equals(State.SENDING.name()),
        row.getBoolean("said"));
  }

  @Override
  public boolean sending(String id) {
    return write(
        handle ->
            handle.execute(
                    "UPDATE incoming SET state = ?, changed_at = ? WHERE id = ? AND state = ?",
                    State.SENDING,
                    clock.millis(),
                    id,
                    State.WAITING)
                == 1);
  }

  @Override
  public boolean said(String id) {
    return write(
        handle ->
            handle.execute(
                    """
                    UPDATE incoming SET said = ?, state = ?, attempts = 0, changed_at = ?
                    WHERE id = ? AND said = ? AND state IN ('WAITING', 'SENDING')
                    """,
                    true,
                    State.WAITING,
                    clock.millis(),
                    id,
                    false)
                == 1);
  }

  @Override
  public void failed(String id, boolean maybeSent) {
    write(
        handle ->
            handle.execute(
                """
                UPDATE incoming SET state = ?, attempts = attempts + 1, changed_at = ?
                WHERE id = ? AND state IN ('WAITING', 'SENDING')
                """,
                maybeSent ? State.SENDING : State.WAITING,
                clock.millis(),
                id));
  }

  @Override
  public Optional<String> answered(String id) {
    return write(
        handle -> {
          handle.execute(
              """
              UPDATE incoming SET state = ?, utterance = '', reply_to = '', changed_at = ?
              WHERE id = ?
              """,
              State.ANSWERED,
              clock.millis(),
              id);
          return next(handle, id);
        });
  }

  private static Optional<String> next(Handle handle, String id) {
    return handle
        .createQuery(
            """
            SELECT later.id FROM incoming mine JOIN incoming later
              ON later.tenant = mine.tenant AND later.person = mine.person
                AND later.channel = mine.channel AND later.state IN ('WAITING', 'SENDING')
            WHERE mine.id = :id ORDER BY later.accepted_at, later.id
            """)
        .bind("id", id)
        .mapTo(String.class)
        .stream()
        .findFirst();
  }

  /** What is written in forms comes as pressed, and is kept no longer than it is needed. */
  @Override
  public void stuck(String id, String trouble) {
    write(
        handle ->
            handle.execute(
                """
                UPDATE incoming SET state = ?, trouble = ?, changed_at = ?,
                  utterance = CASE WHEN kind = 'PRESSED' THEN '' ELSE utterance END
                WHERE id = ?
                """,
                State.STUCK,
                trouble,
                clock.millis(),
                id));
  }

  /** Waits until it is committed. */
  private <T> T write(Function<Handle, T> statement) {
    return writes.submit(statement).join();
  }

  /** How many wait in each tenant. */
  public Map<String, Long> waiting() {
    Map<String, Long> tenants = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT tenant, COUNT(*) AS many FROM incoming
                    WHERE state IN ('WAITING', 'SENDING') GROUP BY tenant
                    """)
                .map((row, context) -> Map.entry(row.getString("tenant"), row.getLong("many")))
                .forEach(entry -> tenants.put(entry.getKey(), entry.getValue())));
    return tenants;
  }

  @Override
  public void erase(Person person) {
    people.erase(person);
  }

  @Override
  public void expire(Instant before) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "DELETE FROM incoming WHERE state = ? AND changed_at < ?",
              State.ANSWERED,
              clock.instant().minus(KNOWN).toEpochMilli());
          handle.execute(
              "DELETE FROM incoming WHERE state = ? AND changed_at < ?",
              State.STUCK,
              before.toEpochMilli());
        });
  }

  @Override
  public Set<Person> people(String id) {
    return people.people(id);
  }
}
