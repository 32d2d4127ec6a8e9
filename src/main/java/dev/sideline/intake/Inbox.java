package dev.sideline.intake;

import dev.sideline.chat.Incoming;

/** Takes in deliveries, each once. */
public interface Inbox {

  /**
   * Whether a delivery is new; from now on it is not. A button counts once in some seconds.
   *
   * @param due what is still to be said behind the acknowledgement, which from now on cannot be
   *     lost
   * @throws RuntimeException when nothing can be written
   */
  boolean admit(Incoming incoming, Due due);

  /**
   * Whether a delivery is still to be answered before everybody's eyes.
   *
   * @throws RuntimeException when nothing can be read
   */
  default boolean isOpen(String id) {
    return false;
  }

  /** What is still to be said once a delivery is acknowledged. */
  enum Due {
    /** Nothing: the acknowledgement said it. */
    NOTHING,

    /** What follows the first words. */
    THE_REST,

    /** The first words, and what follows them. */
    ALL
  }
}
