package dev.sideline.workspace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates as people write them: the year first with hyphens, or the day first with dots. */
final class WrittenDates {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private WrittenDates() {}

  /** All dates of a text; empty where something in it is none. */
  static Optional<Set<LocalDate>> read(String written) {
    List<Optional<LocalDate>> dates =
        BETWEEN
            .splitAsStream(written)
            .filter(word -> !word.isEmpty())
            .map(WrittenDates::date)
            .toList();
    return dates.contains(Optional.<LocalDate>empty())
        ? Optional.empty()
        : Optional.of(dates.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
  }

  private static Optional<LocalDate> date(String word) {
    Matcher yearFirst = YEAR_FIRST.matcher(word);
    Matcher dayFirst = DAY_FIRST.matcher(word);
    try {
      if (yearFirst.matches()) {
        return Optional.of(
            LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)));
      }
      return dayFirst.matches()
          ? Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  /** Dates to be read again. */
  static String of(Set<LocalDate> dates) {
    return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(" "));
  }
}
