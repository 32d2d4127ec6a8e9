package dev.sideline.tips.shelf;

import dev.sideline.playbook.Quiz;
import dev.sideline.words.Language;
import java.util.Optional;

/**
 * One thought for the day, and one thing to try.
 *
 * @param id that of its card, the same in every language, or of the team's tip, which begins with
 *     {@link TeamTip#PREFIX}
 * @param language it is written in
 * @param title what it is about, in a few words
 * @param quiz the question that goes with it, if one does
 */
public record Tip(
    String id,
    Language language,
    String title,
    String thought,
    String tryToday,
    Optional<Quiz> quiz) {

  /** Whether it is one of the team's own, and of no card. */
  public boolean isOfTeam() {
    return id.startsWith(TeamTip.PREFIX);
  }
}
