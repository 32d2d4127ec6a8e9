package dev.sideline.playbook;

import java.util.List;

/**
 * A small question with answers to choose from.
 *
 * @param answers in the order in which they are shown; exactly one is right
 */
public record Quiz(String question, List<Answer> answers) {

  public Quiz {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param because what whoever chose it is told
   */
  public record Answer(String text, boolean right, String because) {}

  /** The right answer. */
  public Answer right() {
    return answers.stream().filter(Answer::right).findFirst().orElseThrow();
  }
}
