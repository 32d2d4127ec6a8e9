package dev.sideline.chat;

import java.time.Duration;

/** Sends what is said behind an acknowledgement, to whoever asked. */
public interface Messenger {

  /**
   * Sends an answer. Where everybody in a conversation sees it, what was sent before to the same
   * question is edited instead.
   *
   * @param maybeArrived whether it may have been sent before, and nobody knows
   */
  Sent send(Incoming incoming, Message message, boolean maybeArrived);

  /**
   * Shows what there is so far of an answer that is being made, where it can be edited. Nobody
   * waits for it; what comes too fast for the platform is left out.
   */
  void draft(Incoming incoming, Message soFar);

  /** Takes back what was sent to a question, where others see it too; nothing where nothing was. */
  Sent takeBack(Incoming incoming);

  /** What came of sending. */
  sealed interface Sent {

    /** The platform took it. */
    record Arrived() implements Sent {}

    /**
     * It may arrive later.
     *
     * @param reason in a word, for the log and the operator
     * @param pause how long the platform wants to be left alone
     * @param maybeArrived whether it may have arrived all the same, as the answer to it was lost
     */
    record NotNow(String reason, Duration pause, boolean maybeArrived) implements Sent {}

    /**
     * It cannot arrive, however often it is tried.
     *
     * @param reason in a word, for the log and the operator
     */
    record NotEver(String reason) implements Sent {}
  }
}
