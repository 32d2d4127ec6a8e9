package dev.sideline.tips.schedule;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as people write them: 9, 9:00, 09.30, 9am, 4:30 pm. */
final class WrittenTime {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?");

  private static final int NOON = 12;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  private WrittenTime() {}

  /** Whether a word can only be a time, right or wrong. */
  static boolean isMeant(String word) {
    return WRITTEN.matcher(word.toLowerCase(Locale.ROOT)).matches();
  }

  /** The time that is meant, if there is such. */
  static Optional<LocalTime> read(String written) {
    Matcher time = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      return Optional.empty();
    }
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    int hour = Integer.parseInt(time.group(1));
    if (time.group(3) != null) {
      if (hour < 1 || hour > NOON) {
        return Optional.empty();
      }
      hour = hour % NOON + (time.group(3).startsWith("p") ? NOON : 0);
    }
    return hour < HOURS && minute < MINUTES
        ? Optional.of(LocalTime.of(hour, minute))
        : Optional.empty();
  }
}
