package dev.sideline.playbook;

import dev.sideline.words.Language;

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

  /** Too little text to tell. */
  record Unsure() implements Detected {}

  Detected detect(String text);
}
