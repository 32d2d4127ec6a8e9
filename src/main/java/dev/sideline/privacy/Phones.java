package dev.sideline.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phone numbers: with their country's prefix, by the plans of the countries that are known here,
 * written in groups as people write them, or behind a word that announces one. Numbers behind a
 * word for an order, dates and amounts stay.
 */
final class Phones implements Finder {
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@#])(?<!\\p{N}["
              + " .:-])(?<!\\p{L}[/-])(?:\\+|00)?[\\s.\\u00A0-]?(?:\\(\\+?\\d{1,4}\\)["
              + " .\\u00A0/-]?)?\\d(?:[ .\\u00A0/-]{0,2}(?:\\(0\\)["
              + " ]?)?\\d){5,14}(?![\\p{L}\\p{N}])(?![ .:-]\\p{N})");

  /** Words right before a number that say it is one to call. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<!\\p{L})(?:phone|tel\\p{L}*|mobile|mob|cell\\p{L}*|call|ring|fax|desk|whats\\s?app|sms|cep\\p{L}*|gsm|numara\\p{L}*|ara\\p{L}*|nr\\.?"
              + " de tel\\p{L}*|mobil\\p{L}*|chiam\\p{L}*|sun\\p{L}{1,4}|skambin\\p{L}*|numer\\p{L}*|"
              + "טלפון|נייד|פלאפון|להתקשר|תתקשר\\p{L}*|וואטסאפ)[\\s:.()#-]{0,4}(?:\\p{L}{1,4}[\\s:.]{1,2})?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words right before a number that say it is an order, a ticket, a bill or a parcel. */
  private static final Pattern ORDER =
      Pattern.compile(
          "(?:[#№]|(?<!\\p{L})(?:order|ticket|case|invoice|booking|ref\\p{L}*|tracking|parcel|policy|contract|account|customer|"
              + "ordin\\p{L}*|fattur\\p{L}*|pratica|prenotazion\\p{L}*|pacco|spedizione|polizza|contratto|"
              + "sipari\\p{L}*|fatura\\p{L}*|takip|kargo|rezervasyon\\p{L}*|poliçe\\p{L}*|police\\p{L}*|talep|"
              + "užsakym\\p{L}*|uzsakym\\p{L}*|sąskait\\p{L}*|saskait\\p{L}*|siunt\\p{L}*|bilet\\p{L}*|sutart\\p{L}*|"
              + "comand\\p{L}*|factur\\p{L}*|colet\\p{L}*|rezervar\\p{L}*|contract\\p{L}*|tichet\\p{L}*|awb|"
              + "הזמנה|הזמנת|חשבונית|משלוח|חבילה|פנייה|פוליסה|קבלה))"
              + "[\\s:.,()#-]{0,4}(?:\\p{L}{1,8}\\.?[\\s:.#-]{1,3}){0,2}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Dates, amounts, internet addresses and ranges of years. */
  private static final Pattern NO_PHONE =
      Pattern.compile(
          "\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}(?:\\s+\\d{1,2})?|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}["
              + " \\u00A0]\\d{3}|\\d+[.]\\d{1,2}|(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}"
              + "|(?:19|20)\\d{2}\\s?[-/]\\s?(?:19|20)\\d{2}");

  private static final Pattern MONEY_AHEAD =
      Pattern.compile(
          "^\\s?(?:[,.]\\d{1,2})?\\s?(?:[€$£₺₪]|eur|usd|lei|ron|tl|try|nis|euro)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern GROUPS = Pattern.compile("[ .\\u00A0/()-]+");

  /** Two to five digits, or one that stands before the number of a town. */
  private static final Pattern GROUP = Pattern.compile("\\d{2,5}|[01]");

  /** The fewest digits of a number that no word announces. */
  private static final int FEWEST = 7;

  private static final int NEAR = 40;

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
  private final Set<String> regions;

  Phones(Set<String> regions) {
    this.regions = Set.copyOf(regions);
  }

  @Override
  public Stream<Span> find(String text) {
    return CANDIDATE.matcher(text).results().flatMap(match -> span(match, text).stream());
  }

  private Optional<Span> span(MatchResult match, String text) {
    String written = match.group();
    int start = match.start() + written.length() - written.stripLeading().length();
    String before = text.substring(Math.max(0, start - NEAR), start);
    String after = text.substring(match.end(), Math.min(text.length(), match.end() + NEAR));
    boolean found =
        isInternational(written)
            || (!MONEY_AHEAD.matcher(after).find()
                && !ORDER.matcher(before).find()
                && (CALL.matcher(before).find() || isNational(written.strip())));
    return found ? Optional.of(new Span(Kind.PHONE, start, match.end())) : Optional.empty();
  }

  private boolean isInternational(String written) {
    String digits = Digits.of(written);
    String stripped = written.strip();
    if (stripped.startsWith("+")) {
      return digits.length() >= 8;
    }
    return stripped.startsWith("00") && isPossible("+" + digits.substring(2), "ZZ");
  }

  private boolean isNational(String written) {
    String digits = Digits.of(written);
    if (digits.length() < FEWEST || NO_PHONE.matcher(written).matches()) {
      return false;
    }
    if (!written.equals(digits)) {
      return isGrouped(written, digits.length())
          || regions.stream().anyMatch(region -> isValid(digits, region));
    }
    return digits.startsWith("0")
        ? regions.stream().anyMatch(region -> isValid(digits, region))
        : regions.stream().anyMatch(region -> isMobile(digits, region));
  }

  /** Written as people write a number to call: in short groups, none of them long. */
  private static boolean isGrouped(String written, int digits) {
    List<String> groups = GROUPS.splitAsStream(written).filter(group -> !group.isEmpty()).toList();
    return digits >= 8
        && digits <= 13
        && groups.size() >= 3
        && groups.stream().allMatch(group -> GROUP.matcher(group).matches());
  }

  private boolean isPossible(String number, String region) {
    return parsed(number, region).filter(plans::isPossibleNumber).isPresent();
  }

  private boolean isValid(String number, String region) {
    return parsed(number, region).filter(n -> plans.isValidNumberForRegion(n, region)).isPresent();
  }

  /** Without any sign that it is one to call, only a mobile number is told from an order. */
  private boolean isMobile(String digits, String region) {
    return parsed(digits, region)
        .filter(number -> plans.isValidNumberForRegion(number, region))
        .filter(number -> plans.getNumberType(number) == PhoneNumberType.MOBILE)
        .isPresent();
  }

  private Optional<PhoneNumber> parsed(String number, String region) {
    try {
      return Optional.of(plans.parse(number, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
