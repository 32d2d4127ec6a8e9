package dev.sideline.tips.schedule;

import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days of the week as people write them: names, shorter ones, ranges, commas between them. */
final class WrittenDays {
  private static final Set<String> WORKING = Set.of("weekdays", "weekday", "workdays");
  private static final Set<String> ALL = Set.of("daily", "everyday", "every day");

  /** The word "day", with which a day's name begins in Hebrew. */
  private static final String DAY = "יום ";

  private static final int SHORTEST = 3;
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Po}\\p{Sk}׳]+");

  /** A comma, or a space that does not stand beside the dash of a range. */
  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|(?<![-–\\s])\\s+(?![-–\\s])");

  private static final Pattern RANGE = Pattern.compile("\\s*[-–]\\s*");
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL,
          TextStyle.FULL_STANDALONE,
          TextStyle.SHORT,
          TextStyle.SHORT_STANDALONE,
          TextStyle.NARROW);

  private WrittenDays() {}

  /** Which days are meant, where some are. */
  static Optional<Days> read(String written, Language language) {
    String words = plain(written);
    if (WORKING.contains(words)) {
      return Optional.of(new Days(Set.of()));
    }
    if (ALL.contains(words) || words.equals(plain(daily(language)))) {
      return Optional.of(new Days(EnumSet.allOf(DayOfWeek.class)));
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : BETWEEN.split(written.replace(DAY, "").strip(), -1)) {
      Set<DayOfWeek> read = range(part, language);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(read);
    }
    return Optional.of(new Days(days));
  }

  /** As the coach itself says it. */
  private static String daily(Language language) {
    return Words.in(language).of("tip.schedule.daily");
  }

  /**
   * The days that were written.
   *
   * @param named empty where the working days of a place are meant
   */
  record Days(Set<DayOfWeek> named) {}

  private static Set<DayOfWeek> range(String part, Language language) {
    String[] ends = RANGE.split(part, 2);
    Optional<DayOfWeek> first = day(ends[0], language);
    Optional<DayOfWeek> last = day(ends[ends.length - 1], language);
    if (first.isEmpty() || last.isEmpty()) {
      return Set.of();
    }
    Set<DayOfWeek> days = EnumSet.of(last.get());
    for (DayOfWeek day = first.get(); day != last.get(); day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String written, Language language) {
    String word = plain(written);
    return Stream.of(language, Language.EN)
        .flatMap(spoken -> day(word, spoken.locale()).stream())
        .findFirst();
  }

  /** A whole name comes before its beginning: one day's can be another's beginning. */
  private static Optional<DayOfWeek> day(String word, Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> !word.isEmpty() && isName(word, day, locale))
        .findFirst()
        .or(
            () ->
                Optional.of(
                        Arrays.stream(DayOfWeek.values())
                            .filter(day -> isBeginning(word, day, locale))
                            .toList())
                    .filter(days -> days.size() == 1)
                    .map(List::getFirst));
  }

  /** One letter names a day where each of them has its own, as in Hebrew. */
  private static boolean isName(String word, DayOfWeek day, Locale locale) {
    return STYLES.stream()
        .map(style -> name(day, style, locale))
        .anyMatch(
            name -> name.equals(word) && (name.length() > 1 || name.codePointAt(0) >= 0x0590));
  }

  private static boolean isBeginning(String word, DayOfWeek day, Locale locale) {
    return word.length() >= SHORTEST && name(day, TextStyle.FULL, locale).startsWith(word);
  }

  private static String name(DayOfWeek day, TextStyle style, Locale locale) {
    return plain(day.getDisplayName(style, locale)).replace(DAY, "");
  }

  /** Without case, accents and what stands behind something shortened. */
  private static String plain(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT).replace('ı', 'i');
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
