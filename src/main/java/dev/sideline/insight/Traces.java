package dev.sideline.insight;

import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import java.util.Optional;

/** What is kept about a person, counted, for that person's eyes only. */
public interface Traces {

  /** What is kept about a person now. */
  Kept of(Person person);

  /**
   * What is kept.
   *
   * @param questions so many the person asked
   * @param talks so many conversations the person can go on from
   * @param messages so many are known by their ids, so that none is answered twice
   * @param posts so many answers can still be edited
   * @param enrolled whether the person was offered an onboarding track, or is or was in one
   * @param tips whether the person answered the question of a tip
   * @param chosen the language the person chose
   * @param heard the language the person last wrote in
   */
  record Kept(
      long questions,
      long talks,
      long messages,
      long posts,
      boolean enrolled,
      boolean tips,
      Optional<Language> chosen,
      Optional<Language> heard) {

    /** Whether it is nothing at all. */
    boolean isNothing() {
      return questions == 0
          && talks == 0
          && messages == 0
          && posts == 0
          && !enrolled
          && !tips
          && chosen.isEmpty()
          && heard.isEmpty();
    }
  }
}
