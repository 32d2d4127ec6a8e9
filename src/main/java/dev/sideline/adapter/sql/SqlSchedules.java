package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.jobs.Jobs;
import dev.sideline.privacy.PersonalData;
import dev.sideline.tips.schedule.Order;
import dev.sideline.tips.schedule.Schedule;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.tips.schedule.ScheduleWorker;
import dev.sideline.tips.schedule.Schedules;
import dev.sideline.words.Language;
import dev.sideline.workspace.Rhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Schedules in a table. */
public final class SqlSchedules implements Schedules, PersonalData {
  /** Two processes may want the same number at a time. */
  private static final int TRIES = 5;

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final Jobs jobs;

  /**
   * @param jobs carries them out
   */
  public SqlSchedules(Jdbi jdbi, GroupCommit writes, Jobs jobs) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.jobs = jobs;
  }

  @Override
  public Schedule make(Order order, Instant first) {
    for (int tried = 1; ; tried++) {
      try {
        return writes.submit(handle -> made(handle, order, first)).join();
      } catch (CompletionException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  private Schedule made(Handle handle, Order order, Instant first) {
    Optional<Schedule> before = ordered(handle, order);
    if (before.map(Schedule::order).filter(order::equals).isPresent()) {
      return before.get();
    }
    before.ifPresent(other -> giveWay(handle, other));
    boolean isNew = insert(handle, order, first) == 1;
    Schedule schedule = ordered(handle, order).orElseThrow();
    if (isNew) {
      String work = ScheduleWorker.work(order.lead().tenant(), schedule.number());
      jobs.handIn(handle.getConnection(), ScheduleWorker.KIND, List.of(work), first);
    }
    return schedule;
  }

  private static Optional<Schedule> ordered(Handle handle, Order order) {
    return handle
        .createQuery("SELECT * FROM tip_schedule WHERE tenant = :tenant AND origin = :origin")
        .bind("tenant", order.lead().tenant())
        .bind("origin", order.origin())
        .map((row, context) -> schedule(row))
        .findOne();
  }

  /** Its work ends when it is due: that of another time could not take it over. */
  private static void giveWay(Handle handle, Schedule before) {
    handle.execute(
        """
        UPDATE tip_schedule SET state = 'REMOVED', origin = ? WHERE tenant = ? AND number = ?
        """,
        before.order().origin() + "/" + before.number(),
        before.order().lead().tenant(),
        before.number());
  }

  private static int insert(Handle handle, Order order, Instant first) {
    return handle
        .createUpdate(
            """
            INSERT INTO tip_schedule (tenant, number, origin, person, platform, channel, language,
              days, at_time, zone, topic, cards, state, trouble, told, skipped, skipped_by,
              next_at)
            SELECT :tenant, (SELECT COALESCE(MAX(number), 0) + 1 FROM tip_schedule
                WHERE tenant = :tenant), :origin, :person, :platform, :channel, :language,
              :days, :at, :zone, :topic, :cards, 'ACTIVE', '', FALSE, 0, '', :first
            WHERE NOT EXISTS (
              SELECT 1 FROM tip_schedule WHERE tenant = :tenant AND origin = :origin)
            """)
        .bind("tenant", order.lead().tenant())
        .bind("origin", order.origin())
        .bind("person", order.lead().id())
        .bind("platform", order.platform())
        .bind("channel", order.channel())
        .bind("language", order.language().code())
        .bind(
            "days",
            order.rhythm().days().stream()
                .sorted()
                .map(DayOfWeek::name)
                .collect(Collectors.joining(",")))
        .bind("at", order.rhythm().at().toString())
        .bind("zone", order.rhythm().zone().getId())
        .bind("topic", order.topic())
        .bind("cards", String.join(",", order.cards()))
        .bind("first", first.toEpochMilli())
        .execute();
  }

  @Override
  public List<Schedule> of(String tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM tip_schedule WHERE tenant = :tenant AND state <> 'REMOVED'
                    ORDER BY number
                    """)
                .bind("tenant", tenant)
                .map((row, context) -> schedule(row))
                .list());
  }

  @Override
  public Optional<Schedule> find(String tenant, int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM tip_schedule WHERE tenant = :tenant AND number = :number")
                .bind("tenant", tenant)
                .bind("number", number)
                .map((row, context) -> schedule(row))
                .findOne());
  }

  @Override
  public boolean become(Schedule schedule, State state, String trouble, boolean told) {
    return write(
            """
            UPDATE tip_schedule SET state = ?, trouble = ?, told = ?
            WHERE tenant = ? AND number = ? AND state <> 'REMOVED' AND (? <> 'FAILED' OR state = ?)
            """,
            state,
            trouble,
            told,
            schedule.order().lead().tenant(),
            schedule.number(),
            state,
            told ? State.FAILED : State.ACTIVE)
        > 0;
  }

  @Override
  public Instant skip(Schedule schedule, Instant time, String request) {
    String tenant = schedule.order().lead().tenant();
    write(
        """
        UPDATE tip_schedule SET skipped = ?, skipped_by = ?
        WHERE tenant = ? AND number = ? AND skipped_by <> ?
        """,
        time.toEpochMilli(),
        request,
        tenant,
        schedule.number(),
        request);
    return find(tenant, schedule.number()).map(Schedule::skipped).orElse(time);
  }

  @Override
  public void moveOn(Schedule schedule, Instant next) {
    write(
        "UPDATE tip_schedule SET next_at = ? WHERE tenant = ? AND number = ?",
        next.toEpochMilli(),
        schedule.order().lead().tenant(),
        schedule.number());
  }

  private int write(String statement, Object... values) {
    return writes.submit(handle -> handle.execute(statement, values)).join();
  }

  private static Schedule schedule(ResultSet row) throws SQLException {
    return new Schedule(
        row.getInt("number"),
        new Order(
            row.getString("origin"),
            new Person(row.getString("tenant"), row.getString("person")),
            row.getString("platform"),
            row.getString("channel"),
            Language.named(row.getString("language")).orElse(Language.EN),
            new Rhythm(
                listed(row.getString("days")).stream()
                    .map(DayOfWeek::valueOf)
                    .collect(Collectors.toSet()),
                LocalTime.parse(row.getString("at_time")),
                ZoneId.of(row.getString("zone"))),
            row.getString("topic"),
            listed(row.getString("cards"))),
        State.valueOf(row.getString("state")),
        row.getString("trouble"),
        row.getBoolean("told"),
        Instant.ofEpochMilli(row.getLong("skipped")),
        Instant.ofEpochMilli(row.getLong("next_at")));
  }

  private static List<String> listed(String written) {
    return Arrays.stream(written.split(",")).filter(one -> !one.isEmpty()).toList();
  }

  /** Takes a lead's name from their schedules, which go on. */
  @Override
  public void erase(Person person) {
    write(
        "UPDATE tip_schedule SET person = '' WHERE tenant = ? AND person = ?",
        person.tenant(),
        person.id());
  }

  /** A schedule holds until it is removed. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return new PeopleTable("tip_schedule", jdbi, writes).people(id);
  }
}
