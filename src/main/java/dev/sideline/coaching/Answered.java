package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;

/** What was answered to a question, for those who come back to it. */
public interface Answered {
  /** What was advised last, without customers' data; an earlier advice is replaced. */
  void advised(String question, Place place, String advice);

  /** What is kept of an answer; empty where it is kept no longer. */
  Optional<Given> find(String question);

  /** Somebody told whether it helped. */
  void rated(String question, boolean good);

  /**
   * Somebody told why it did not help.
   *
   * @param reason one of a small fixed set
   * @param remark in their own words, without customers' data; may be empty
   */
  void explained(String question, String reason, String remark);

  /**
   * An answer that was given.
   *
   * @param question the id of the delivery that asked for it
   * @param situation what was asked, without customers' data
   * @param cards ids of the cards that were found, best first
   * @param covered whether the playbook covers it
   * @param advice what was advised last, in plain words; empty where nothing was
   */
  record Given(
      String question,
      Person person,
      Place place,
      Language language,
      String situation,
      List<String> cards,
      boolean covered,
      String advice) {
    public Given {
      cards = List.copyOf(cards);
    }

    /** Whether somebody may come back to it: it is theirs, or all in that channel see it. */
    boolean isFor(Person other, Place at) {
      boolean seen =
          place.seen() == Seen.OPENLY
              && person.tenant().equals(other.tenant())
              && place.channel().equals(at.channel());
      return person.equals(other) || seen;
    }
  }

  /** Keeps nothing: for a program whose answers nobody comes back to. */
  Answered NOBODY =
      new Answered() {
        @Override
        public void advised(String question, Place place, String advice) {}

        @Override
        public Optional<Given> find(String question) {
          return Optional.empty();
        }

        @Override
        public void rated(String question, boolean good) {}

        @Override
        public void explained(String question, String reason, String remark) {}
      };
}
