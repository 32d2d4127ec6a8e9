package dev.sideline.tips.shelf;

import dev.sideline.playbook.Quiz;
import dev.sideline.words.Language;
import java.util.Map;
import java.util.Optional;

/**
 * The questions that go with cards' tips.
 *
 * @param quizzes by the ids of the cards, in each language that has any
 */
public record TipQuestions(Map<Language, Map<String, Quiz>> quizzes) {

  public TipQuestions {
    quizzes = Map.copyOf(quizzes);
  }

  /** The question of a card's tip. */
  Optional<Quiz> of(Language language, String card) {
    return Optional.ofNullable(quizzes.getOrDefault(language, Map.of()).get(card));
  }
}
