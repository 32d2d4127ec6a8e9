package dev.sideline.onboarding.practice;

import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.onboarding.track.Practice;
import dev.sideline.playbook.Card;
import dev.sideline.words.Language;
import java.util.List;

/** Looks at what a learner would say, and says what is good in it and what is missing. */
public interface PracticeCheck {

  /**
   * The feedback; may wait for a model.
   *
   * @param card that the practice belongs to, in the same language
   * @param words what the learner wrote, without customers' data
   * @param language to give it in
   */
  Feedback check(Practice practice, Card card, String words, Person person, Language language);

  /**
   * What is said to it.
   *
   * @param reached whether everything was there that was looked for, nothing to avoid, and in a
   *     form that can be said
   * @param told for the learner, in their language
   */
  record Feedback(boolean reached, List<Message.Part> told) {
    public Feedback {
      told = List.copyOf(told);
    }
  }
}
