package dev.sideline.tips.schedule;

import dev.sideline.words.Words;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.WorkingWeek;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Days and times as people read them. */
final class Clock {
  private static final String TIME = "HH:mm";
  private static final String DATE = "MMMEd";

  private Clock() {}

  /** A moment, such as "Mon, Mar 2, 09:00". */
  static String moment(Instant instant, Rhythm rhythm, Words words) {
    Locale locale = words.language().locale();
    return DateTimeFormatter.ofLocalizedPattern(DATE)
            .withLocale(locale)
            .format(instant.atZone(rhythm.zone()))
        + ", "
        + DateTimeFormatter.ofPattern(TIME).format(instant.atZone(rhythm.zone()));
  }

  /** When it happens, such as "Mon, Tue, 09:00 (Europe/Rome)". */
  static String rhythm(Rhythm rhythm, Words words) {
    return days(rhythm, words)
        + ", "
        + DateTimeFormatter.ofPattern(TIME).format(rhythm.at())
        + " ("
        + rhythm.zone().getId()
        + ")";
  }

  /** From the first working day of the place on. */
  private static String days(Rhythm rhythm, Words words) {
    if (rhythm.days().size() == DayOfWeek.values().length) {
      return words.of("tip.schedule.daily");
    }
    Set<DayOfWeek> working = WorkingWeek.in(rhythm.zone());
    DayOfWeek first =
        working.stream().filter(day -> !working.contains(day.minus(1))).findFirst().orElseThrow();
    return IntStream.range(0, DayOfWeek.values().length)
        .mapToObj(first::plus)
        .filter(rhythm.days()::contains)
        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, words.language().locale()))
        .collect(Collectors.joining(", "));
  }
}
