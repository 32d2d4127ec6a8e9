package dev.sideline.coaching;

import dev.sideline.playbook.Card;
import dev.sideline.playbook.Card.Manner;
import dev.sideline.playbook.Card.Saying;
import dev.sideline.playbook.Match;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Locale;

/** What the coach returns on a situation. */
public sealed interface Advice {

  /** The language the answer is given in. */
  Language language();

  /**
   * The playbook has cards for it.
   *
   * @param reading how the situation was understood
   * @param cards best first; the first one is the advice
   * @param spoken the card whose lines are said: the first one, in the customer's language
   * @param dangers safety cards that are not first, but may be what this is about
   */
  record Covered(Reading reading, List<Match> cards, Card spoken, List<Card> dangers, Origin origin)
      implements Advice {

    /** The lines that fit: all, or only those that can be written where that is what is wanted. */
    List<Saying> lines() {
      List<Saying> written =
          spoken.say().stream().filter(line -> line.manner() != Manner.SPEAKING).toList();
      return reading.writing() && !written.isEmpty() ? written : spoken.say();
    }

    @Override
    public Language language() {
      return reading.language();
    }
  }

  /**
   * The playbook does not cover it: a gap.
   *
   * @param nearest the cards that come nearest, best first
   * @param dangers safety cards that may be what this is about after all
   */
  record Outside(Reading reading, List<Match> nearest, List<Card> dangers) implements Advice {
    @Override
    public Language language() {
      return reading.language();
    }
  }

  /**
   * What a model advised beyond the playbook's own advice.
   *
   * @param playbook the advice it started from
   * @param text the model's words, which cite cards by their ids in brackets
   * @param cited the cards it cites
   */
  record InDepth(Advice playbook, String text, List<Card> cited) implements Advice {
    @Override
    public Language language() {
      return playbook.language();
    }
  }

  /** There is nothing to coach on. */
  record Unclear(Language language, Reason reason) implements Advice {}

  /** Why there is nothing to coach on. */
  enum Reason {
    EMPTY,
    WORDLESS
  }

  /**
   * How a situation was understood.
   *
   * @param language the language of the answer
   * @param customer the language to speak to the customer in: of their pasted message, else that of
   *     the answer
   * @param foreign whether the situation is in a language that has no cards
   * @param brief whether a few words more would help
   * @param redacted whether customers' data was left out
   * @param ordering whether a part of it gives orders to a machine
   * @param writing whether only a line to write is wanted, none to speak
   * @param contacts whom to call in an emergency; empty where those of the whole installation hold
   */
  record Reading(
      Language language,
      Language customer,
      boolean foreign,
      boolean brief,
      boolean redacted,
      boolean ordering,
      boolean writing,
      String contacts) {

    /** Where the emergency contacts of the whole installation hold. */
    public Reading(
        Language language,
        Language customer,
        boolean foreign,
        boolean brief,
        boolean redacted,
        boolean ordering,
        boolean writing) {
      this(language, customer, foreign, brief, redacted, ordering, writing, "");
    }

    Reading calling(String others) {
      return new Reading(language, customer, foreign, brief, redacted, ordering, writing, others);
    }
  }

  /** Where an answer comes from. */
  enum Origin {
    PLAYBOOK,
    MODEL;

    /** What it is called in metrics and in JSON. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
