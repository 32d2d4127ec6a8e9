package dev.sideline.onboarding;

import java.util.Optional;

/** What somebody wants of the coach about onboarding. */
public sealed interface OnboardWish {
  /** To begin, or to go on. */
  record GoOn() implements OnboardWish {}

  /** Somebody joined a channel whose newcomers are greeted. */
  record Joined(String channel) implements OnboardWish {}

  /**
   * The wish in what was typed after {@code onboard}, or what a button stands for; empty where it
   * is something else that begins with this word, such as a situation.
   */
  static Optional<OnboardWish> parse(String words) {
    return words.isBlank() ? Optional.of(new GoOn()) : Optional.empty();
  }
}
