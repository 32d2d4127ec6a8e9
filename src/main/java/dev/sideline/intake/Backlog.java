package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import java.util.Optional;

/** What was taken in and is still to be answered. */
public interface Backlog {

  /** Begins to work on a delivery, once more; empty where nothing is to be answered any more. */
  Optional<Waiting> begin(String id);

  /** Its answer is about to be sent: from now on it may have arrived. */
  void sending(String id);

  /** Its answer did not arrive after all. */
  void unsent(String id);

  /** Its answer arrived, or none is due. */
  void answered(String id);

  /** It cannot be answered; it is kept for the operator. */
  void stuck(String id, String trouble);

  /**
   * A delivery that waits for its answer.
   *
   * @param attempts how often it was begun, with this time
   * @param first whether no earlier one of the same person in the same place waits
   * @param maybeSent whether the answer may have arrived before
   */
  record Waiting(Incoming incoming, int attempts, boolean first, boolean maybeSent) {}
}
