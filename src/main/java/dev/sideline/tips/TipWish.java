package dev.sideline.tips;

import java.util.Optional;

/** What somebody wants of the coach about tips. */
public sealed interface TipWish {
  /** A tip, for whoever asks. */
  record Now() implements TipWish {}

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else that begins with this word, such as a situation.
   */
  static Optional<TipWish> parse(String words) {
    return words.isBlank() ? Optional.of(new Now()) : Optional.empty();
  }
}
