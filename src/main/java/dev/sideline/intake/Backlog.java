package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import java.util.Optional;

/** What was taken in and is still to be answered. */
public interface Backlog {

  /** A delivery that waits for its answer; empty where nothing is to be answered any more. */
  Optional<Waiting> find(String id);

  /**
   * Its answer is about to be sent: from now on it may have arrived.
   *
   * @return whether it could not have arrived until now
   */
  boolean sending(String id);

  /**
   * The first words of its answer arrived; the rest is still to be said.
   *
   * @return whether nobody else said them meanwhile
   */
  boolean said(String id);

  /**
   * It could not be answered this time.
   *
   * @param maybeSent whether the answer may have arrived all the same
   */
  void failed(String id, boolean maybeSent);

  /** Its answer arrived, or none is due; gives the next one of the same person and place. */
  Optional<String> answered(String id);

  /** It cannot be answered; it is kept for the operator. */
  void stuck(String id, String trouble);

  /**
   * A delivery that waits for its answer.
   *
   * @param failures how often it could not be answered
   * @param first whether no earlier one of the same person in the same place waits
   * @param maybeSent whether what is to be sent next may have arrived before
   * @param said whether the first words of its answer were said
   */
  record Waiting(Incoming incoming, int failures, boolean first, boolean maybeSent, boolean said) {}
}
