package dev.sideline.workspace;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Something that happens on some days of the week, at a time of the day as the clocks of a place
 * show it.
 *
 * @param days at least one
 */
public record Rhythm(Set<DayOfWeek> days, LocalTime at, ZoneId zone) {
  /** Of which some day that is no holiday will come. */
  private static final int DAYS_AHEAD = 366;

  public Rhythm {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("on no day of the week");
    }
    days = Set.copyOf(days);
  }

  /** On the working days of a place. */
  public static Rhythm onWorkingDays(LocalTime at, ZoneId zone) {
    return new Rhythm(WorkingWeek.in(zone), at, zone);
  }

  /**
   * The first time after an instant, once on each day: a time that the clocks skip is as much later
   * as they skip, and of a time that they show twice it is the first. Where a whole year is
   * holidays, they do not count.
   */
  public Instant next(Instant after, Set<LocalDate> holidays) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .filter(date -> days.contains(date.getDayOfWeek()) && !holidays.contains(date))
        .map(date -> date.atTime(at).atZone(zone).toInstant())
        .filter(instant -> instant.isAfter(after))
        .findFirst()
        .orElseGet(() -> next(after, Set.of()));
  }
}
