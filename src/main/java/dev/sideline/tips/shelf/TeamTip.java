package dev.sideline.tips.shelf;

import dev.sideline.playbook.Quiz;
import dev.sideline.words.Language;
import java.util.Optional;

/**
 * A tip that a lead wrote, without customers' data.
 *
 * @param id unique within the tenant; begins with {@link #PREFIX}, which no card's id does, and has
 *     no spaces
 * @param language in which it is told; empty where it is told in all of them
 * @param quiz the question that goes with it, if one does
 * @param author the platform's id of whoever wrote it; empty once they are forgotten
 * @param kept whether it is told; else it is a draft
 */
public record TeamTip(
    String tenant,
    String id,
    Optional<Language> language,
    String title,
    String thought,
    String tryToday,
    Optional<Quiz> quiz,
    String author,
    boolean kept) {
  /** Begins the id of each; a card's id has only letters, digits and hyphens. */
  public static final String PREFIX = "team_";

  /** The tip in a language. */
  public Tip in(Language spoken) {
    return new Tip(id, spoken, title, thought, tryToday, quiz);
  }

  boolean isFor(Language spoken) {
    return language.isEmpty() || language.get() == spoken;
  }
}
