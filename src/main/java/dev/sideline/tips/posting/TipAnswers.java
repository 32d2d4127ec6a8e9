package dev.sideline.tips.posting;

import dev.sideline.chat.Person;
import java.util.Map;

/** What people answered to the questions of posted tips. */
public interface TipAnswers {

  /**
   * Takes down an answer; the first one of a person counts.
   *
   * @param post the id of the posted tip
   * @param number of the answer, from 1
   * @return the number of the answer that counts
   */
  int first(Person person, String post, int number, boolean right);

  /** How the tips that were posted in a channel did, by the ids of the posts. */
  Map<String, Tally> of(String tenant, String channel);

  /** How many people answered, and how many of them right. */
  record Tally(int people, int right) {
    /** Of fewer people than this nothing is told. */
    public static final int FEWEST = 5;
  }
}
