package dev.sideline.adapter.slack;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long after each failure, up to a limit. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Duration next = FIRST;

  /** The next wait, spread so that many processes do not come back at the same moment. */
  Duration next() {
    Duration wait = next;
    Duration doubled = wait.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return wait.plusMillis(ThreadLocalRandom.current().nextLong(1 + wait.toMillis() / 2));
  }

  /** The last attempt went well. */
  void reset() {
    next = FIRST;
  }
}
