package dev.sideline.privacy;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Numbers of payment cards: of a length and with a beginning that cards have, and with the right
 * check digit (ISO/IEC 7812-1).
 */
final class PaymentCards implements Finder {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\p{Nd}(?:[ .\\u00A0-]?\\p{Nd}){11,18}(?![\\p{L}\\p{N}])");

  /**
   * American Express, Diners Club, Discover, JCB, Maestro, Mastercard, Mir, Troy, UATP, UnionPay,
   * Visa, and Dankort.
   */
  private static final Pattern ISSUED =
      Pattern.compile(
          "3[47]\\d{13}|3(?:0[0-59]|[689]\\d)\\d{11,16}|6(?:011|4[4-9]\\d|5\\d\\d)\\d{12,15}"
              + "|35\\d{14,17}|(?:1\\d{3}|2131)\\d{11}"
              + "|(?:5018|5019|5020|5038|5893|6304|6759|676[1-3])\\d{8,15}"
              + "|5[1-5]\\d{14}|2(?:2[2-9]|[3-6]\\d|7[01])\\d{13}|2720\\d{12}"
              + "|220[0-4]\\d{12,15}|9792\\d{12}|62\\d{14,17}|4\\d{12}(?:\\d{3}){0,2}");

  @Override
  public Stream<Span> find(String text) {
    return CANDIDATE
        .matcher(text)
        .results()
        .filter(match -> isCard(Digits.of(match.group())))
        .map(match -> new Span(Kind.PAYMENT_CARD, match.start(), match.end()));
  }

  private static boolean isCard(String digits) {
    return ISSUED.matcher(digits).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
  }
}
