package dev.sideline.fault;

import java.time.Duration;

/**
 * A command, and what it was acknowledged with.
 *
 * @param status of the acknowledgement; 0 where none came
 * @param text the first words; empty where there were none
 */
record Asked(String id, int status, String text, Duration took) {

  boolean isAcknowledged() {
    return status == 200 && !text.isEmpty();
  }

  /** Whether it was told that more follows. */
  boolean isToBeContinued() {
    return isAcknowledged() && Mail.says(text, "advice.thinking");
  }
}
