package dev.sideline.testkit;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens on other threads. */
public final class Patience {
  private static final long SECONDS = 10;

  private Patience() {}

  /** Waits until something is true, and fails where it does not become so in good time. */
  public static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come true within " + SECONDS + " seconds");
      }
      Thread.sleep(10);
    }
  }
}
