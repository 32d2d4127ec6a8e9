package dev.sideline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and times as the clocks of a place show them. */
class RhythmTest {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  private static Instant next(Rhythm rhythm, String after) {
    return rhythm.next(Instant.parse(after), Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    // Where the clocks change, the days before and after: spring, then autumn.
    "Europe/Rome,      2027-03-27T07:00:00Z, 2027-03-27T08:00:00Z, 2027-03-28T07:00:00Z",
    "Europe/Rome,      2026-10-24T06:00:00Z, 2026-10-24T07:00:00Z, 2026-10-25T08:00:00Z",
    "Europe/Istanbul,  2027-03-27T05:00:00Z, 2027-03-27T06:00:00Z, 2027-03-28T06:00:00Z",
    "Europe/Istanbul,  2026-10-24T05:00:00Z, 2026-10-24T06:00:00Z, 2026-10-25T06:00:00Z",
    "Europe/Vilnius,   2027-03-27T06:00:00Z, 2027-03-27T07:00:00Z, 2027-03-28T06:00:00Z",
    "Europe/Vilnius,   2026-10-24T05:00:00Z, 2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    "Asia/Jerusalem,   2027-03-25T06:00:00Z, 2027-03-25T07:00:00Z, 2027-03-26T06:00:00Z",
    "Asia/Jerusalem,   2026-10-24T05:00:00Z, 2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    "Europe/Bucharest, 2027-03-27T06:00:00Z, 2027-03-27T07:00:00Z, 2027-03-28T06:00:00Z",
    "Europe/Bucharest, 2026-10-24T05:00:00Z, 2026-10-24T06:00:00Z, 2026-10-25T07:00:00Z",
    "America/New_York, 2027-03-13T13:00:00Z, 2027-03-13T14:00:00Z, 2027-03-14T13:00:00Z",
    "America/New_York, 2026-10-31T12:00:00Z, 2026-10-31T13:00:00Z, 2026-11-01T14:00:00Z",
  })
  void nine_stays_nine_when_the_clocks_change(
      ZoneId zone, String after, Instant first, Instant second) {
    Rhythm rhythm = new Rhythm(DAILY, LocalTime.of(9, 0), zone);
    assertThat(next(rhythm, after)).isEqualTo(first);
    assertThat(rhythm.next(first, Set.of())).isEqualTo(second);
  }

  @Test
  void a_time_that_the_clocks_skip_comes_that_much_later_and_only_once() {
    Rhythm rhythm = new Rhythm(DAILY, LocalTime.of(2, 30), ZoneId.of("Europe/Rome"));
    Instant skipped = next(rhythm, "2027-03-27T12:00:00Z");
    assertThat(skipped).isEqualTo("2027-03-28T01:30:00Z");
    assertThat(rhythm.next(skipped, Set.of())).isEqualTo("2027-03-29T00:30:00Z");
  }

  @Test
  void a_time_that_the_clocks_show_twice_is_the_first_of_both() {
    Rhythm rhythm = new Rhythm(DAILY, LocalTime.of(1, 30), ZoneId.of("America/New_York"));
    Instant first = next(rhythm, "2026-10-31T12:00:00Z");
    assertThat(first).isEqualTo("2026-11-01T05:30:00Z");
    assertThat(rhythm.next(first, Set.of())).isEqualTo("2026-11-02T06:30:00Z");
  }

  @Test
  void holidays_and_other_days_of_the_week_are_passed_over() {
    Rhythm rhythm = Rhythm.onWorkingDays(LocalTime.of(9, 0), ZoneId.of("Europe/Vilnius"));
    // The 24th is a Thursday.
    assertThat(
            rhythm.next(
                Instant.parse("2026-12-24T08:00:00Z"),
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28))))
        .isEqualTo("2026-12-29T07:00:00Z");
  }

  @Test
  void a_year_of_holidays_stops_nothing() {
    Rhythm rhythm = new Rhythm(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, ZoneId.of("UTC"));
    Set<LocalDate> always =
        Set.copyOf(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).toList());
    assertThat(rhythm.next(Instant.parse("2026-03-02T09:00:00Z"), always))
        .isEqualTo("2026-03-02T12:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Rome, MONDAY, FRIDAY",
    "America/New_York, MONDAY, FRIDAY",
    "Asia/Jerusalem, SUNDAY, THURSDAY",
    "UTC, MONDAY, FRIDAY",
  })
  void people_work_from_one_day_to_another(ZoneId zone, DayOfWeek first, DayOfWeek last) {
    assertThat(WorkingWeek.in(zone)).hasSize(5).contains(first, first.plus(2), last);
  }
}
