package dev.sideline.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Numbers that countries give to people: the Italian codice fiscale, the Turkish T.C. kimlik
 * numarası, the Lithuanian asmens kodas, the Israeli mispar zehut, the Romanian CNP, each with its
 * check digits, and the United States' social security number, which has none, by its form.
 */
final class NationalIds implements Finder {
  private static final Pattern ITALIAN =
      word("[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPR-T][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]");

  private static final Pattern DIGITS = word("\\p{Nd}{9}|\\p{Nd}{11}|\\p{Nd}{13}");
  private static final Pattern AMERICAN =
      word("(?!000|666|9\\d\\d)\\d{3}([-.])(?!00)\\d{2}\\1(?!0000)\\d{4}");

  /** Nine digits are an Israeli number in a Hebrew text, or behind a word that says so. */
  private static final Pattern ISRAELI =
      Pattern.compile("\\p{IsHebrew}|\\bid\\b|identity|teudat", Pattern.CASE_INSENSITIVE);

  /** What a letter or digit in an odd place of a codice fiscale counts, from A or 0 on. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  private static Pattern word(String form) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + form + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  @Override
  public Stream<Span> find(String text) {
    boolean israeli = ISRAELI.matcher(text).find();
    return Stream.of(
            ITALIAN.matcher(text).results().filter(match -> isItalian(match.group())),
            AMERICAN.matcher(text).results(),
            DIGITS.matcher(text).results().filter(match -> isId(match, israeli)))
        .flatMap(matches -> matches)
        .map(match -> new Span(Kind.NATIONAL_ID, match.start(), match.end()));
  }

  private static boolean isId(MatchResult match, boolean israeli) {
    String digits = Digits.of(match.group());
    return switch (digits.length()) {
      case 9 -> israeli && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
      case 11 -> isTurkish(digits) || isLithuanian(digits);
      default -> isRomanian(digits);
    };
  }

  private static boolean isItalian(String written) {
    String code = written.toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < code.length() - 1; i++) {
      char sign = code.charAt(i);
      int value = Character.isDigit(sign) ? sign - '0' : sign - 'A';
      sum += i % 2 == 0 ? ODD[value] : value;
    }
    return code.charAt(code.length() - 1) == 'A' + sum % 26;
  }

  private static boolean isTurkish(String digits) {
    int odd = Digits.weighted(digits, 1, 0, 1, 0, 1, 0, 1, 0, 1);
    int even = Digits.weighted(digits, 0, 1, 0, 1, 0, 1, 0, 1);
    return digits.charAt(0) != '0'
        && Math.floorMod(odd * 7 - even, 10) == Digits.at(digits, 9)
        && (odd + even + Digits.at(digits, 9)) % 10 == Digits.at(digits, 10);
  }

  private static boolean isLithuanian(String digits) {
    int first = Digits.at(digits, 0);
    int check = Digits.weighted(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
    if (check == 10) {
      check = Digits.weighted(digits, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10;
    }
    return first >= 1
        && first <= 6
        && isDate(1800 + (first - 1) / 2 * 100, digits)
        && check == Digits.at(digits, 10);
  }

  private static boolean isRomanian(String digits) {
    int check = Digits.weighted(digits, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return digits.charAt(0) != '0'
        && isDate(2000, digits)
        && (check == 10 ? 1 : check) == Digits.at(digits, 12);
  }

  /** Whether the six digits behind the first are a day: year, month, day, in two digits each. */
  private static boolean isDate(int century, String digits) {
    try {
      LocalDate.of(
          century + Integer.parseInt(digits, 1, 3, 10),
          Integer.parseInt(digits, 3, 5, 10),
          Integer.parseInt(digits, 5, 7, 10));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
