package dev.sideline.workspace;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * A team's clock and holidays.
 *
 * @param zone where the team's clocks are; empty where nobody settled it
 * @param holidays days on which the coach says nothing by itself
 */
public record TeamCalendar(Optional<ZoneId> zone, Set<LocalDate> holidays) {
  /** The most holidays of a channel. */
  public static final int MOST_HOLIDAYS = 60;

  /** What holds where nobody settled anything. */
  public static final TeamCalendar DEFAULT = new TeamCalendar(Optional.empty(), Set.of());

  public TeamCalendar {
    holidays = Set.copyOf(holidays);
  }
}
