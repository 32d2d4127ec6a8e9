package dev.sideline.playbook;

import dev.sideline.words.Language;
import java.util.Optional;

/** Tells the language a text is written in. */
public interface LanguageDetector {

  /** What was detected. */
  sealed interface Detected {}

  /** One of our languages. */
  record Ours(Language language) implements Detected {}

  /**
   * Clearly a language that is none of ours.
   *
   * @param code its ISO 639 code
   */
  record Foreign(String code) implements Detected {}

  /**
   * Too little text to tell, or as likely in one language as in another.
   *
   * @param likeliest what it may be among ours, if it looks like any of them
   */
  record Unsure(Optional<Language> likeliest) implements Detected {}

  Detected detect(String text);

  /** Whether nothing speaks against a text being in a language; a short text may be in any. */
  default boolean mayBeIn(Language language, String text) {
    return switch (detect(text)) {
      case Ours ours -> ours.language() == language;
      case Unsure unsure -> true;
      case Foreign foreign -> false;
    };
  }
}
