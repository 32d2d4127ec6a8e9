package dev.sideline.words;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language the coach speaks. */
public enum Language {
  EN,
  IT,
  TR,
  LT,
  HE,
  RO;

  /** The ISO 639-1 code, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** What the language is called in this or another one of ours, such as "italiano". */
  public String nameIn(Language other) {
    return ULocale.getDisplayLanguage(code(), other.code());
  }

  /** The language of a code of two or three letters, or of its name in any of our languages. */
  public static Optional<Language> named(String name) {
    String asked = name.strip();
    return Arrays.stream(values())
        .filter(
            language ->
                asked.equalsIgnoreCase(language.code())
                    || asked.equalsIgnoreCase(language.locale().getISO3Language())
                    || Arrays.stream(values())
                        .anyMatch(other -> asked.equalsIgnoreCase(language.nameIn(other))))
        .findFirst();
  }
}
