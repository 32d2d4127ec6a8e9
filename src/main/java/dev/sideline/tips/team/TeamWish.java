package dev.sideline.tips.team;

import java.util.Optional;

/** What a lead wants of the coach about the team's own tips. */
public sealed interface TeamWish {
  /** All of them. */
  record ShowAll() implements TeamWish {}

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else.
   */
  static Optional<TeamWish> parse(String words) {
    return words.equals("team") ? Optional.of(new ShowAll()) : Optional.empty();
  }
}
