package dev.sideline.onboarding.track;

import dev.sideline.playbook.Quiz;
import java.util.List;

/** The question of a lesson, to which there is a right answer. */
public sealed interface Check {

  /** One of several answers is right. */
  record Choose(Kind kind, Quiz quiz) implements Check {}

  /** What is chosen from. */
  enum Kind {
    /** Three things to do. */
    CHOICE,

    /** Two replies to a customer, of which one is better. */
    BETTER
  }

  /**
   * Steps are to be put in order.
   *
   * @param steps in the right order
   * @param because why that is the right one
   */
  record Order(String question, List<String> steps, String because) implements Check {
    public Order {
      steps = List.copyOf(steps);
    }
  }
}
