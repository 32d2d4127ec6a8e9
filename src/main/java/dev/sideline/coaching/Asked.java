package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;

/** Takes down what was asked and how it was answered, for insight; without customers' data. */
public interface Asked {

  /** What was answered at once. */
  void note(Entry entry);

  /** The reasoned advice that a question was promised has been found. */
  void reasoned(String id);

  /**
   * One question.
   *
   * @param id of the delivery
   * @param language the one of the answer
   * @param situation the words of whoever asked, without customers' data
   * @param cards ids of the cards that were found, best first
   * @param covered whether the playbook covers it; else it is a gap
   * @param took how long whoever asked waited for the first words
   */
  record Entry(
      String id,
      Person person,
      Place place,
      Language language,
      String situation,
      List<String> cards,
      boolean covered,
      Duration took) {}

  /** Takes down nothing: for a program whose questions nobody looks into afterwards. */
  Asked NOBODY =
      new Asked() {
        @Override
        public void note(Entry entry) {}

        @Override
        public void reasoned(String id) {}
      };
}
