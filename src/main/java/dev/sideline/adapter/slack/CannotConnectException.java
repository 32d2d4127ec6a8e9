package dev.sideline.adapter.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There is no connection to Slack at the moment; the message says why, without any secret. */
final class CannotConnectException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * @param wait how long Slack wants to be left alone
   */
  CannotConnectException(String why, Duration wait, @Nullable Throwable cause) {
    super(why, cause);
    this.wait = wait;
  }

  Duration waitingTime() {
    return wait;
  }
}
