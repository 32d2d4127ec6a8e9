package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.jobs.Jobs;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolments;
import dev.sideline.onboarding.progress.LessonProgress;
import dev.sideline.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Enrolments in a table, and what was done of their lessons in another. */
public final class SqlEnrolments implements Enrolments, PersonalData {
  private static final String PROGRESS = "lesson_progress";

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final Jobs jobs;
  private final String work;
  private final PeopleTable people;

  /**
   * @param jobs takes the work on enrolments
   * @param work the kind of it
   */
  public SqlEnrolments(Jdbi jdbi, GroupCommit writes, Jobs jobs, String work) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.jobs = jobs;
    this.work = work;
    this.people = new PeopleTable("enrolment", jdbi, writes);
  }

  /**
   * The version is read first: should the lessons be changed before they are read too, a change of
   * what was read is refused.
   */
  @Override
  public Optional<Enrolment> of(Person person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM enrolment WHERE tenant = :tenant AND person = :person")
                .bind("tenant", person.tenant())
                .bind("person", person.id())
                .map((row, context) -> EnrolmentRows.enrolment(row))
                .findOne()
                .map(found -> found.with(lessons(handle, person))));
  }

  private static Map<String, LessonProgress> lessons(Handle handle, Person person) {
    return handle
        .createQuery("SELECT * FROM lesson_progress WHERE tenant = :tenant AND person = :person")
        .bind("tenant", person.tenant())
        .bind("person", person.id())
        .map((row, context) -> EnrolmentRows.progress(row))
        .collect(Collectors.toMap(LessonProgress::lesson, Function.identity()));
  }

  @Override
  public Optional<Enrolment> find(String id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT tenant, person FROM enrolment WHERE id = :id")
                    .bind("id", id)
                    .map(
                        (row, context) ->
                            new Person(row.getString("tenant"), row.getString("person")))
                    .findOne())
        .flatMap(this::of)
        .filter(found -> found.id().equals(id));
  }

  @Override
  public boolean offer(Enrolment enrolment) {
    return write(handle -> offer(handle, enrolment));
  }

  private static boolean offer(Handle handle, Enrolment enrolment) {
    handle.execute(
        """
        DELETE FROM enrolment WHERE tenant = ? AND person = ?
          AND state NOT IN ('OFFERED', 'UNDER_WAY', 'PAUSED')
        """,
        enrolment.person().tenant(),
        enrolment.person().id());
    boolean free = EnrolmentRows.insert(handle, enrolment);
    if (free) {
      delete(handle, PROGRESS, enrolment.person());
      EnrolmentRows.lessons(handle, enrolment);
    }
    return free;
  }

  @Override
  public boolean takeBack(Enrolment offer) {
    return write(
        handle -> {
          boolean untouched =
              handle.execute("DELETE FROM enrolment WHERE id = ? AND state = 'OFFERED'", offer.id())
                  == 1;
          if (untouched) {
            delete(handle, PROGRESS, offer.person());
          }
          return untouched;
        });
  }

  @Override
  public void begin(Enrolment enrolment, Instant due) {
    write(
        handle -> {
          jobs.handIn(handle.getConnection(), work, List.of(enrolment.id()), due);
          return replace(handle, enrolment);
        });
  }

  private static boolean replace(Handle handle, Enrolment enrolment) {
    delete(handle, "enrolment", enrolment.person());
    delete(handle, PROGRESS, enrolment.person());
    if (!EnrolmentRows.insert(handle, enrolment)) {
      throw new IllegalStateException("another one of the person was taken down meanwhile");
    }
    EnrolmentRows.lessons(handle, enrolment);
    return true;
  }

  @Override
  public void save(Enrolment changed) {
    if (!write(handle -> change(handle, changed))) {
      throw new IllegalStateException("an enrolment was changed meanwhile");
    }
  }

  private static boolean change(Handle handle, Enrolment changed) {
    boolean found = EnrolmentRows.update(handle, changed) == 1;
    if (found) {
      EnrolmentRows.lessons(handle, changed);
    }
    return found;
  }

  /** Forgets a person's own enrolment, and that others are theirs as a lead's. */
  @Override
  public void erase(Person person) {
    write(
        handle -> {
          delete(handle, PROGRESS, person);
          delete(handle, "enrolment", person);
          return handle.execute(
              "UPDATE enrolment SET lead = '' WHERE tenant = ? AND lead = ?",
              person.tenant(),
              person.id());
        });
  }

  /** What is over, and what the person does nothing about, goes by when they last did something. */
  @Override
  public void expire(Instant before) {
    write(
        handle -> {
          handle.execute("DELETE FROM enrolment WHERE seen_at < ?", before.toEpochMilli());
          return handle.execute(
              """
              DELETE FROM lesson_progress WHERE NOT EXISTS (
                SELECT 1 FROM enrolment WHERE enrolment.tenant = lesson_progress.tenant
                  AND enrolment.person = lesson_progress.person)
              """);
        });
  }

  @Override
  public Set<Person> people(String id) {
    Set<Person> leading =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT DISTINCT tenant FROM enrolment WHERE lead = :id")
                    .bind("id", id)
                    .map((row, context) -> new Person(row.getString("tenant"), id))
                    .set());
    return Stream.of(people.people(id), leading)
        .flatMap(Set::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void delete(Handle handle, String table, Person person) {
    handle.execute(
        "DELETE FROM " + table + " WHERE tenant = ? AND person = ?", person.tenant(), person.id());
  }

  private <T> T write(Function<Handle, T> statement) {
    try {
      return writes.submit(statement).join();
    } catch (CompletionException e) {
      throw new IllegalStateException("enrolments cannot be written", e.getCause());
    }
  }
}
