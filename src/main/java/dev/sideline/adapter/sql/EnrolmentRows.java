package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.progress.Enrolment.Pace;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Enrolments as rows. */
final class EnrolmentRows {
  private EnrolmentRows() {}

  /** Without its lessons. */
  static Enrolment enrolment(ResultSet row) throws SQLException {
    return new Enrolment(
        row.getString("id"),
        new Person(row.getString("tenant"), row.getString("person")),
        row.getString("track"),
        new Origin(row.getString("platform"), row.getString("channel"), row.getString("lead")),
        State.valueOf(row.getString("state")),
        new Pace(
            Instant.ofEpochMilli(row.getLong("begun_at")),
            Instant.ofEpochMilli(row.getLong("seen_at")),
            row.getInt("day"),
            LocalDate.parse(row.getString("morning")),
            row.getInt("reminders"),
            row.getString("zone")),
        Map.of(),
        row.getLong("version"));
  }

  static LessonProgress progress(ResultSet row) throws SQLException {
    return new LessonProgress(
        row.getString("lesson"),
        LessonProgress.Stage.valueOf(row.getString("stage")),
        LessonProgress.Check.valueOf(row.getString("checked")),
        LessonProgress.Practice.valueOf(row.getString("practised")),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("missed_at")),
        row.getInt("rechecks"));
  }

  /** Writes one where the person has none; whether it did. */
  static boolean insert(Handle handle, Enrolment enrolment) {
    return bound(
                handle.createUpdate(
                    """
                    INSERT INTO enrolment (tenant, person, id, track, platform, channel, lead, state,
                      begun_at, seen_at, day, morning, reminders, zone, version)
                    VALUES (:tenant, :person, :id, :track, :platform, :channel, :lead, :state,
                      :begun, :seen, :day, :morning, :reminders, :zone, :version)
                    ON CONFLICT (tenant, person) DO NOTHING
                    """),
                enrolment)
            .bind("person", enrolment.person().id())
            .bind("tenant", enrolment.person().tenant())
            .bind("track", enrolment.track())
            .bind("platform", enrolment.origin().platform())
            .bind("channel", enrolment.origin().channel())
            .bind("lead", enrolment.origin().lead())
            .bind("begun", enrolment.pace().begun().toEpochMilli())
            .execute()
        == 1;
  }

  /** Writes what may change, where nobody else changed it meanwhile; how many rows that is. */
  static int update(Handle handle, Enrolment changed) {
    return bound(
            handle.createUpdate(
                """
                UPDATE enrolment SET state = :state, seen_at = :seen, day = :day,
                  morning = :morning, reminders = :reminders, zone = :zone, version = version + 1
                WHERE id = :id AND version = :version
                """),
            changed)
        .execute();
  }

  private static Update bound(Update update, Enrolment enrolment) {
    return update
        .bind("id", enrolment.id())
        .bind("state", enrolment.state())
        .bind("seen", enrolment.pace().seen().toEpochMilli())
        .bind("day", enrolment.pace().day())
        .bind("morning", enrolment.pace().morning().toString())
        .bind("reminders", enrolment.pace().reminders())
        .bind("zone", enrolment.pace().zone())
        .bind("version", enrolment.version());
  }

  static void lessons(Handle handle, Enrolment enrolment) {
    for (LessonProgress lesson : enrolment.lessons().values()) {
      handle.execute(
          """
          INSERT INTO lesson_progress (tenant, person, lesson, stage, checked, practised, note,
            missed_at, rechecks)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (tenant, person, lesson) DO UPDATE SET
            stage = excluded.stage, checked = excluded.checked, practised = excluded.practised,
            note = excluded.note, missed_at = excluded.missed_at, rechecks = excluded.rechecks
          """,
          enrolment.person().tenant(),
          enrolment.person().id(),
          lesson.lesson(),
          lesson.stage(),
          lesson.check(),
          lesson.practice(),
          lesson.note(),
          lesson.missed().toEpochMilli(),
          lesson.rechecks());
    }
  }
}
