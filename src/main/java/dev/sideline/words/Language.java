package dev.sideline.words;

import java.util.Locale;

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
}
