package dev.sideline.tips;

import dev.sideline.tips.team.TeamTipForm;
import dev.sideline.tips.team.TeamWish;
import java.util.Optional;

/** What somebody wants of the coach about tips. */
public sealed interface TipWish {
  /** A tip, for whoever asks. */
  record Now() implements TipWish {}

  /** Something about the team's own tips. */
  record OfTeam(TeamWish wish) implements TipWish {}

  /**
   * A form to fill in.
   *
   * @param form its name
   */
  record Filling(String form) implements TipWish {}

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else that begins with this word, such as a situation.
   */
  static Optional<TipWish> parse(String words) {
    if (words.isBlank()) {
      return Optional.of(new Now());
    }
    return words.strip().equalsIgnoreCase("add")
        ? Optional.of(new Filling(TeamTipForm.NAME))
        : TeamWish.parse(words).map(OfTeam::new);
  }
}
