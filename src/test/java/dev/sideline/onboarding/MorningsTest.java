package dev.sideline.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Message.Text;
import dev.sideline.testkit.RecordedLetters.Letter;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.TeamCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes by itself, and when. */
class MorningsTest {
  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final Words WORDS = Words.in(Language.EN);

  /** A Monday. */
  private static final ZonedDateTime MONDAY = ZonedDateTime.of(2026, 3, 2, 10, 0, 0, 0, ROME);

  private static List<String> firstTexts(List<Letter> letters) {
    return letters.stream()
        .map(
            letter ->
                letter.message().parts().getFirst() instanceof Text text
                    ? text.text()
                    : letter.message().parts().getFirst().toString())
        .toList();
  }

  private static void settle(Classroom room, TeamCalendar calendar) {
    room.channels.settle(
        "T1",
        "C1",
        new ChannelSettings(
            Optional.empty(), false, true, "", "", false, "", calendar, Optional.empty()));
  }

  private static String reminder(int lesson, String title) {
    return WORDS.of("onboard.reminder", lesson, title);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Rome, 2026-10-25, 2027-03-28",
    "Europe/Istanbul, 2026-10-25, 2027-03-28",
    "Europe/Vilnius, 2026-10-25, 2027-03-28",
    "Asia/Jerusalem, 2026-10-25, 2027-03-26",
    "Europe/Bucharest, 2026-10-25, 2027-03-28",
    "America/New_York, 2026-11-01, 2027-03-14"
  })
  void lessons_come_at_nine_on_working_days_across_both_changes_of_the_clocks(
      String zone, LocalDate autumn, LocalDate spring) {
    ZoneId there = ZoneId.of(zone);
    boolean israel = zone.equals("Asia/Jerusalem");
    Set<DayOfWeek> weekend =
        israel
            ? EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
            : EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    for (LocalDate change : List.of(autumn, spring)) {
      ZonedDateTime begin =
          change
              .minusDays(3)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY))
              .atTime(14, 0)
              .atZone(there);
      try (Classroom room = new Classroom(there, begin.toInstant())) {
        room.begins();
        room.does("respect", true);
        room.says("next");
        room.does("listening", true);
        List<LocalDate> mornings =
            begin
                .toLocalDate()
                .plusDays(1)
                .datesUntil(change.plusDays(8))
                .filter(day -> !weekend.contains(day.getDayOfWeek()))
                .limit(4)
                .toList();
        for (LocalDate day : mornings) {
          room.until(day.atTime(23, 0).atZone(there).toInstant());
          List<Letter> came = room.came();
          assertThat(came).as("%s on %s", zone, day).hasSize(1);
          assertThat(came.getFirst().at().atZone(there).toLocalDateTime())
              .isEqualTo(day.atTime(LocalTime.of(9, 0)));
          int first = 2 * (mornings.indexOf(day) + 1);
          room.does(room.track().lessons().get(first).id(), true);
          room.says("next");
          room.does(room.track().lessons().get(first + 1).id(), true);
        }
        assertThat(mornings).anyMatch(day -> day.isAfter(change)).anyMatch(change::isAfter);
        assertThat(room.enrolment().isCompleted()).isTrue();
        room.until(begin.plusMonths(1).toInstant());
        assertThat(room.came()).isEmpty();
        assertThat(room.isWaited()).isFalse();
      }
    }
  }

  @Test
  void what_was_not_done_is_reminded_of_twice_and_then_it_is_quiet_until_they_come_back() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.until(MONDAY.plusDays(2).toInstant());
      List<Letter> came = room.came();
      assertThat(firstTexts(came))
          .containsExactly(reminder(1, "Respect comes first"), reminder(1, "Respect comes first"));
      assertThat(came.getFirst().message().toString()).doesNotContain(WORDS.of("onboard.quiet"));
      assertThat(came.getLast().message().toString()).contains(WORDS.of("onboard.quiet"));
      room.until(MONDAY.plusDays(20).toInstant());
      assertThat(room.came()).isEmpty();
      room.says("");
      room.does("respect", true);
      room.until(MONDAY.plusDays(21).toInstant());
      assertThat(firstTexts(room.came())).containsExactly(reminder(2, "Listening to the end"));
    }
  }

  @Test
  void in_the_evening_at_night_and_on_free_days_nothing_comes_and_what_was_due_waits() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      settle(room, new TeamCalendar(Optional.empty(), Set.of(LocalDate.of(2026, 3, 4))));
      room.says("begin-track first-week C1");
      for (ZonedDateTime quiet :
          List.of(
              MONDAY.withHour(18).plusDays(1),
              MONDAY.withHour(7).plusDays(1).withMinute(59),
              MONDAY.plusDays(2),
              MONDAY.plusDays(5),
              MONDAY.plusDays(6))) {
        room.clock.set(quiet.toInstant());
        room.worksNow();
        assertThat(room.came()).as(quiet.toString()).isEmpty();
      }
      room.clock.set(MONDAY.plusDays(3).withHour(17).toInstant());
      room.worksNow();
      assertThat(room.came()).hasSize(1);
    }
  }

  @Test
  void in_two_processes_and_twice_on_a_day_it_comes_once() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.clock.set(MONDAY.plusDays(1).toInstant());
      room.worksNow();
      room.restart();
      room.worksNow();
      room.clock.move(Duration.ofHours(2));
      room.worksNow();
      assertThat(room.came()).hasSize(1);
      assertThat(room.enrolment().pace().reminders()).isEqualTo(1);
    }
  }

  @Test
  void a_missed_question_comes_back_after_three_and_seven_days_also_after_the_end() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.does("respect", false);
      room.track().lessons().stream()
          .skip(1)
          .forEach(
              lesson -> {
                room.says("next");
                room.does(lesson.id(), true);
              });
      assertThat(room.enrolment().isCompleted()).isTrue();
      room.until(MONDAY.plusDays(2).withHour(23).toInstant());
      assertThat(room.came()).isEmpty();
      room.until(MONDAY.plusDays(3).withHour(23).toInstant());
      List<Letter> third = room.came();
      assertThat(firstTexts(third))
          .containsExactly(WORDS.of("onboard.again", "Respect comes first"));
      assertThat(third.getFirst().at()).isEqualTo(MONDAY.plusDays(3).withHour(9).toInstant());
      String feedback =
          room.says("lesson again respect " + room.answer("respect", false)).toString();
      assertThat(feedback).contains("card courtesy-to-everyone").contains("Not quite.");
      room.until(MONDAY.plusDays(30).toInstant());
      List<Letter> seventh = room.came();
      assertThat(seventh).hasSize(1);
      assertThat(seventh.getFirst().at()).isEqualTo(MONDAY.plusDays(7).withHour(9).toInstant());
      assertThat(room.isWaited()).isFalse();
    }
  }

  @Test
  void while_it_is_paused_or_stopped_nothing_comes() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.says("pause");
      room.until(MONDAY.plusDays(7).toInstant());
      assertThat(room.came()).isEmpty();
      room.says("resume");
      room.until(MONDAY.plusDays(8).toInstant());
      assertThat(room.came()).hasSize(1);
      room.says("sure-stop " + room.enrolment().id());
      room.until(MONDAY.plusDays(12).toInstant());
      assertThat(room.came()).isEmpty();
      assertThat(room.isWaited()).isFalse();
    }
  }

  @Test
  void after_they_are_forgotten_nothing_comes_any_more() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.forget(Classroom.KIM);
      room.until(MONDAY.plusDays(7).toInstant());
      assertThat(room.came()).isEmpty();
      assertThat(room.isWaited()).isFalse();
    }
  }

  @Test
  void whoever_cannot_be_reached_is_not_written_to_for_ever() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.letters.refuse();
      room.until(MONDAY.plusDays(7).toInstant());
      assertThat(room.enrolment().pace().reminders()).isEqualTo(2);
    }
  }

  @Test
  void while_the_coach_may_write_to_nobody_nothing_is_used_up() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.letters.refuseEverybody();
      room.until(MONDAY.plusDays(3).toInstant());
      assertThat(room.enrolment().pace().reminders()).isZero();
      room.letters.takeAgain();
      room.until(MONDAY.plusDays(3).plusHours(1).toInstant());
      assertThat(firstTexts(room.came())).containsExactly(reminder(1, "Respect comes first"));
    }
  }

  @Test
  void where_a_persons_clock_is_not_told_the_channels_clock_holds() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.people.colleague(Classroom.KIM);
      settle(room, new TeamCalendar(Optional.of(ZoneId.of("America/New_York")), Set.of()));
      room.says("begin-track first-week C1");
      room.until(MONDAY.plusDays(2).withHour(0).toInstant());
      assertThat(room.came().getFirst().at()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
    }
  }

  @Test
  void where_no_clock_is_told_it_is_utc() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.people.colleague(Classroom.KIM);
      room.begins();
      room.until(MONDAY.plusDays(2).withHour(0).toInstant());
      assertThat(room.came().getFirst().at()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    }
  }

  @Test
  void while_the_platform_cannot_tell_the_clock_last_known_holds() {
    try (Classroom room = new Classroom(ZoneId.of("America/New_York"), MONDAY.toInstant())) {
      room.begins();
      room.people.forget(Classroom.KIM);
      room.until(MONDAY.plusDays(2).withHour(0).toInstant());
      assertThat(room.came().getFirst().at()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
    }
  }

  @Test
  void while_nobody_can_tell_whether_it_is_night_nothing_comes() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.people.forget(Classroom.KIM);
      room.begins();
      room.until(MONDAY.plusDays(1).withHour(23).toInstant());
      assertThat(room.came()).isEmpty();
      room.people.colleague(Classroom.KIM, ZoneId.of("Asia/Tokyo"));
      room.until(MONDAY.plusDays(2).toInstant());
      assertThat(room.came().getFirst().at()).isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
    }
  }

  @Test
  void whoever_travels_gets_it_at_nine_where_they_are() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.people.colleague(Classroom.KIM, ZoneId.of("America/New_York"));
      room.until(MONDAY.plusDays(2).withHour(0).toInstant());
      assertThat(room.came().getFirst().at()).isEqualTo(Instant.parse("2026-03-03T14:00:00Z"));
    }
  }

  @Test
  void whoever_begins_before_nine_is_told_when_the_next_lesson_really_comes() {
    try (Classroom room = new Classroom(ROME, MONDAY.withHour(7).toInstant())) {
      room.begins();
      room.does("respect", true);
      room.says("next");
      assertThat(room.does("listening", true).toString())
          .contains(WORDS.of("onboard.next.tomorrow"));
      room.until(MONDAY.plusDays(1).toInstant());
      List<Letter> came = room.came();
      assertThat(came).hasSize(1);
      assertThat(came.getFirst().at()).isEqualTo(MONDAY.plusDays(1).withHour(9).toInstant());
    }
  }

  @Test
  void a_lesson_that_was_put_into_a_day_that_is_over_comes_whole() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.does("respect", true);
      room.says("next");
      room.does("listening", true);
      room.until(MONDAY.plusDays(1).toInstant());
      room.does(room.track().lessons().get(2).id(), true);
      room.lessons(
          lessons -> {
            lessons.add(1, OnboardingTest.renamed(lessons.getFirst(), "brand-new"));
            return lessons;
          });
      room.came();
      room.until(MONDAY.plusDays(2).toInstant());
      assertThat(room.came().getFirst().message().toString())
          .contains("Lesson 2 of 11", "lesson ask brand-new");
      room.until(MONDAY.plusDays(3).toInstant());
      assertThat(firstTexts(room.came())).containsExactly(reminder(2, "Respect comes first"));
    }
  }

  @Test
  void what_came_back_late_comes_once_more_some_days_after() {
    try (Classroom room = new Classroom(ROME, MONDAY.toInstant())) {
      room.begins();
      room.does("respect", false);
      room.says("pause");
      room.until(MONDAY.plusDays(14).toInstant());
      for (int day = 14; day < 30; day++) {
        room.says("resume");
        room.until(MONDAY.plusDays(day + 1).toInstant());
      }
      String again = WORDS.of("onboard.again", "Respect comes first");
      List<Instant> came =
          room.came().stream()
              .filter(letter -> letter.message().toString().contains(again))
              .map(Letter::at)
              .toList();
      assertThat(came)
          .containsExactly(
              MONDAY.plusDays(15).withHour(9).toInstant(),
              MONDAY.plusDays(21).withHour(9).toInstant());
    }
  }
}
