package dev.sideline.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
public final class Patience {
  private static final Duration GOOD_TIME = Duration.ofSeconds(10);

  private Patience() {}

  /** Waits until something is true, and fails where it does not become so in good time. */
  public static void await(BooleanSupplier condition) throws InterruptedException {
    await(GOOD_TIME, condition);
  }

  /** Waits until something is true, and fails where it does not become so in time. */
  public static void await(Duration time, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come true within " + time.toSeconds() + " seconds");
      }
      Thread.sleep(10);
    }
  }
}
