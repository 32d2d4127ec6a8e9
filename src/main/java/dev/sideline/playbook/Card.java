package dev.sideline.playbook;

import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;

/**
 * One playbook entry: a situation, and how to handle it.
 *
 * @param id the same in every language
 * @param safety whether somebody's life or safety is at stake; such a card comes first
 * @param teaches ids of the techniques it teaches
 * @param sources ids of the articles it rests on
 * @param customer the kind of customer it is about, where it is about one
 * @param situations what agents write when they need this card
 * @param steps what to do, in order
 * @param say lines that can be said as they stand, the best one first
 */
public record Card(
    String id,
    Language language,
    String title,
    boolean safety,
    List<String> teaches,
    List<String> sources,
    Optional<String> customer,
    List<String> situations,
    List<String> steps,
    List<Saying> say,
    List<String> avoid,
    String why,
    Tip tip) {

  /** A line to say. */
  public record Saying(Manner manner, String line) {}

  /** Where a line fits. */
  public enum Manner {
    ANYWHERE,
    SPEAKING,
    WRITING
  }

  /** The card's tip of the day: the thought, and one thing to try. */
  public record Tip(String thought, String tryToday) {}
}
