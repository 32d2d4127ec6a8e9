package dev.sideline.onboarding;

import dev.sideline.chat.Directory;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.workspace.Channels;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.TeamCalendar;
import dev.sideline.workspace.WorkingWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When something may come to somebody by itself: on the working days of where they are.
 *
 * @param directory tells where people's clocks are; may have to be waited for
 * @param channels tell it where that does not, and the holidays
 */
public record Timetable(Directory directory, Channels channels, InstantSource clock) {
  /** When it comes. */
  static final LocalTime MORNING = LocalTime.of(9, 0);

  /** From then on nothing comes. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** Until then nothing comes. */
  private static final LocalTime EARLIEST = LocalTime.of(8, 0);

  Instant now() {
    return clock.instant();
  }

  /** Today, where the person is. */
  LocalDate today(Enrolment enrolment) {
    return local(enrolment).toLocalDate();
  }

  /**
   * The same, with where the person's clocks are now; where the platform cannot tell now, they are
   * where they were. Empty where nobody can tell at all.
   */
  Optional<Enrolment> located(Enrolment enrolment) {
    return directory
        .profile(enrolment.person())
        .map(profile -> enrolment.in(profile.zone().map(ZoneId::getId).orElse("")))
        .or(() -> Optional.of(enrolment).filter(known -> told(known).isPresent()));
  }

  /** The next morning on which something may come: never a second time on a day. */
  Instant next(Enrolment enrolment) {
    ZoneId zone = zone(enrolment);
    Instant anew = enrolment.pace().morning().plusDays(1).atStartOfDay(zone).toInstant();
    return next(enrolment, anew.isAfter(now()) ? anew : now());
  }

  /** The first such morning on or after a day so many days after something happened. */
  Instant daysAfter(Enrolment enrolment, Instant happened, int days) {
    ZoneId zone = zone(enrolment);
    Instant day = happened.atZone(zone).toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
    return next(enrolment, day);
  }

  /** The day on which that is, where the person is. */
  LocalDate day(Enrolment enrolment, Instant instant) {
    return instant.atZone(zone(enrolment)).toLocalDate();
  }

  /** Whether nothing may come now. */
  boolean isQuiet(Enrolment enrolment) {
    ZonedDateTime local = local(enrolment);
    LocalTime time = local.toLocalTime();
    return time.isBefore(EARLIEST)
        || !time.isBefore(EVENING)
        || !WorkingWeek.in(local.getZone()).contains(local.getDayOfWeek())
        || calendar(enrolment).holidays().contains(local.toLocalDate());
  }

  private Instant next(Enrolment enrolment, Instant after) {
    return Rhythm.onWorkingDays(MORNING, zone(enrolment))
        .next(after, calendar(enrolment).holidays());
  }

  private ZonedDateTime local(Enrolment enrolment) {
    return now().atZone(zone(enrolment));
  }

  private ZoneId zone(Enrolment enrolment) {
    return told(enrolment).orElse(ZoneOffset.UTC);
  }

  private Optional<ZoneId> told(Enrolment enrolment) {
    return Optional.of(enrolment.pace().zone())
        .filter(zone -> !zone.isEmpty())
        .map(ZoneId::of)
        .or(() -> calendar(enrolment).zone());
  }

  private TeamCalendar calendar(Enrolment enrolment) {
    return channels.of(enrolment.person().tenant(), enrolment.origin().channel()).calendar();
  }
}
