package dev.sideline.coaching;

import java.time.Duration;

/** What came of asking a model. */
public sealed interface Completion {

  /** Its whole answer. */
  record Text(String value) implements Completion {}

  /**
   * It would not answer, and will not if it is asked again.
   *
   * @param reason why, in a word for the log and the metrics
   */
  record Refused(String reason) implements Completion {}

  /**
   * It could not answer now.
   *
   * @param reason why, in a word for the log and the metrics
   * @param retryAfter how long it wants to be left alone
   */
  record Unavailable(String reason, Duration retryAfter) implements Completion {}
}
