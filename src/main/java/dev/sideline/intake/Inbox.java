package dev.sideline.intake;

import dev.sideline.chat.Incoming;

/** Takes in deliveries, each once. */
public interface Inbox {

  /**
   * Whether a delivery is new; from now on it is not.
   *
   * @param following whether something is still to be answered behind the acknowledgement, which
   *     from now on cannot be lost
   * @throws RuntimeException when nothing can be written
   */
  boolean admit(Incoming incoming, boolean following);
}
