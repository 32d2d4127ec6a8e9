package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Exchange;
import dev.sideline.coaching.Exchanges;
import dev.sideline.privacy.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges in a table, for whichever process is asked next. */
public final class SqlExchanges implements Exchanges, PersonalData {
  private static final Logger log = LoggerFactory.getLogger(SqlExchanges.class);

  /** It may read the whole table, so not every write does it. */
  private static final Duration FORGETTING = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;
  private final PeopleTable people;

  /** When what has grown too old was last forgotten. */
  private volatile long forgotten;

  public SqlExchanges(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
    this.people = new PeopleTable("exchange", jdbi, writes);
  }

  /** While the database is away, nobody goes on from anything, and is answered all the same. */
  @Override
  public List<Exchange> of(Person person, String talk) {
    try {
      return read(person, talk);
    } catch (RuntimeException e) {
      log.warn("What was asked before cannot be read: {}", e.toString());
      return List.of();
    }
  }

  private List<Exchange> read(Person person, String talk) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT situation, advice FROM exchange
                    WHERE tenant = :tenant AND person = :person AND talk = :talk
                      AND said_at > :since
                    ORDER BY place
                    """)
                .bind("tenant", person.tenant())
                .bind("person", person.id())
                .bind("talk", talk)
                .bind("since", clock.millis() - Exchanges.kept(talk).toMillis())
                .map(
                    (row, context) ->
                        new Exchange(row.getString("situation"), row.getString("advice")))
                .list());
  }

  /** Nobody waits for it: whoever goes on takes longer to type. */
  @Override
  public void note(Person person, String talk, Exchange exchange, boolean goesOn) {
    long now = clock.millis();
    writes.writeBehind(
        "What may be gone on from",
        handle -> {
          forgetOld(handle, now);
          return write(handle, person, talk, exchange, goesOn, now);
        });
  }

  private static boolean write(
      Handle handle, Person person, String talk, Exchange exchange, boolean goesOn, long now) {
    int last =
        handle
            .createQuery(
                """
                SELECT COALESCE(MAX(place), 0) FROM exchange
                WHERE tenant = :tenant AND person = :person AND talk = :talk
                """)
            .bind("tenant", person.tenant())
            .bind("person", person.id())
            .bind("talk", talk)
            .mapTo(Integer.class)
            .one();
    handle.execute(
        "DELETE FROM exchange WHERE tenant = ? AND person = ? AND talk = ? AND place <= ?",
        person.tenant(),
        person.id(),
        talk,
        goesOn ? last + 1 - LAST : last);
    return handle.execute(
            """
            INSERT INTO exchange (tenant, person, talk, place, situation, advice, said_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            person.tenant(),
            person.id(),
            talk,
            last + 1,
            exchange.situation(),
            exchange.advice(),
            now)
        == 1;
  }

  private void forgetOld(Handle handle, long now) {
    if (now - forgotten >= FORGETTING.toMillis()) {
      forget(handle, now - KEPT.toMillis(), now - KEPT_IN_THREADS.toMillis());
      forgotten = now;
    }
  }

  private static void forget(Handle handle, long outside, long inThreads) {
    handle.execute(
        "DELETE FROM exchange WHERE said_at <= ? OR (said_at <= ? AND talk NOT LIKE '%/%')",
        inThreads, outside);
  }

  @Override
  public void erase(Person person) {
    people.erase(person);
  }

  /** Writes forget what has grown too old, once a minute; this is for the last of it. */
  @Override
  public void expire(Instant before) {
    long oldest = before.toEpochMilli();
    long now = clock.millis();
    jdbi.useHandle(
        handle ->
            forget(
                handle,
                Math.max(oldest, now - KEPT.toMillis()),
                Math.max(oldest, now - KEPT_IN_THREADS.toMillis())));
  }

  @Override
  public Set<Person> people(String id) {
    return people.people(id);
  }
}
