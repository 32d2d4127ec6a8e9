package dev.sideline.words;

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

  /** The language of an ISO 639-1 code in any case, if it is one of ours. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
