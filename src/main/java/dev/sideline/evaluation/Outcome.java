package dev.sideline.evaluation;

import java.time.Duration;
import java.util.List;

/** What came of asking a model about one text. */
public sealed interface Outcome {

  /**
   * Advice that may be shown.
   *
   * @param question what was asked
   * @param rightCard whether it cites a card that teaches an expected or an also-right technique
   * @param languageKept whether it is in the language of the question
   * @param words how long it is, without the cards it cites
   * @param took from the question to the checked answer
   */
  record Shown(
      String question,
      boolean rightCard,
      boolean languageKept,
      int words,
      List<Promise> promises,
      Duration took)
      implements Outcome {}

  /**
   * None that may be shown.
   *
   * @param reason why, in a word
   */
  record Unshown(String reason) implements Outcome {}
}
