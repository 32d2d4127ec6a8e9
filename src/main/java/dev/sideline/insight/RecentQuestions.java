package dev.sideline.insight;

import dev.sideline.chat.Person;
import java.time.Instant;
import java.util.List;

/** What a person asked lately, for that person's eyes only. */
public interface RecentQuestions {
  /** So many of the last ones are shown. */
  int LAST = 5;

  /** The last ones of a person, the latest first. */
  List<Question> of(Person person);

  /**
   * One question.
   *
   * @param words the person's own, without customers' data
   * @param card the id of the card that answered it; empty where the playbook does not cover it
   */
  record Question(String words, String card, Instant asked) {}
}
