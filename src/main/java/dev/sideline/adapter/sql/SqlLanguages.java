package dev.sideline.adapter.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Languages in a table. What was looked up is believed for a minute, and while the database is
 * away; then people are answered by what this process knows.
 */
public final class SqlLanguages implements Languages, PersonalData {
  private static final Logger log = LoggerFactory.getLogger(SqlLanguages.class);
  private static final int PEOPLE = 100_000;
  private static final Duration BELIEVED = Duration.ofMinutes(1);

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final PeopleTable people;
  private final LoadingCache<Person, Known> known =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(BELIEVED).build(this::read);

  /**
   * What is known of a person.
   *
   * @param sure whether it could be read; else there may be a choice, which is not to be lost
   */
  private record Known(@Nullable Language chosen, @Nullable Language heard, boolean sure) {}

  public SqlLanguages(Jdbi jdbi, GroupCommit writes) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.people = new PeopleTable("person_language", jdbi, writes);
  }

  @Override
  public Optional<Language> of(Person person) {
    Known now = known.get(person);
    return Optional.ofNullable(now.chosen() != null ? now.chosen() : now.heard());
  }

  @Override
  public Optional<Language> chosen(Person person) {
    return Optional.ofNullable(known.get(person).chosen());
  }

  @Override
  public void choose(Person person, Language language) {
    change(person, now -> new Known(language, now.heard(), true));
  }

  @Override
  public void follow(Person person) {
    change(person, now -> new Known(null, now.heard(), true));
  }

  @Override
  public void heard(Person person, Language language) {
    if (known.get(person).sure()) {
      change(person, now -> new Known(now.chosen(), language, true));
    }
  }

  private void change(Person person, UnaryOperator<Known> change) {
    Known before = known.get(person);
    Known after = change.apply(before);
    if (!after.equals(before)) {
      known.put(person, after);
      write(person, after);
    }
  }

  private Known read(Person person) {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      SELECT chosen, heard FROM person_language
                      WHERE tenant = :tenant AND person = :person
                      """)
                  .bind("tenant", person.tenant())
                  .bind("person", person.id())
                  .map((row, context) -> known(row))
                  .findOne()
                  .orElse(new Known(null, null, true)));
    } catch (RuntimeException e) {
      log.warn("The languages of people cannot be read: {}", e.toString());
      return new Known(null, null, false);
    }
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(language(row.getString("chosen")), language(row.getString("heard")), true);
  }

  private static @Nullable Language language(@Nullable String code) {
    return code == null ? null : Language.named(code).orElse(null);
  }

  /** Nobody waits for it: it holds in this process already. */
  private void write(Person person, Known now) {
    writes.writeBehind("A person's language", handle -> upsert(handle, person, now));
  }

  private static int upsert(Handle handle, Person person, Known now) {
    return handle
        .createUpdate(
            """
            INSERT INTO person_language (tenant, person, chosen, heard)
            VALUES (:tenant, :person, :chosen, :heard)
            ON CONFLICT (tenant, person) DO UPDATE SET
              chosen = excluded.chosen, heard = excluded.heard
            """)
        .bind("tenant", person.tenant())
        .bind("person", person.id())
        .bind("chosen", now.chosen() == null ? null : now.chosen().code())
        .bind("heard", now.heard() == null ? null : now.heard().code())
        .execute();
  }

  @Override
  public void erase(Person person) {
    people.erase(person);
    known.invalidate(person);
  }

  /** A choice holds until it is taken back. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return people.people(id);
  }
}
