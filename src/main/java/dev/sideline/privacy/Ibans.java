package dev.sideline.privacy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/** International bank account numbers (ISO 13616) whose check digits are right. */
final class Ibans implements Finder {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}", Pattern.CASE_INSENSITIVE);

  private static final Pattern SEPARATOR = Pattern.compile("[ -]");

  /** Norway has the shortest. */
  private static final int SHORTEST = 15;

  @Override
  public Stream<Span> find(String text) {
    return CANDIDATE.matcher(text).results().flatMap(match -> valid(match, text).stream());
  }

  /** The number may be followed by a word, so it is cut from the right until its digits check. */
  private static Optional<Span> valid(MatchResult match, String text) {
    for (int end = match.end(); end > match.start(); end--) {
      String code = SEPARATOR.matcher(text.substring(match.start(), end)).replaceAll("");
      if (code.length() < SHORTEST) {
        return Optional.empty();
      }
      boolean wordEnds = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (wordEnds
          && Character.isLetterOrDigit(text.charAt(end - 1))
          && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(code.toUpperCase(Locale.ROOT))) {
        return Optional.of(new Span(Kind.IBAN, match.start(), end));
      }
    }
    return Optional.empty();
  }
}
