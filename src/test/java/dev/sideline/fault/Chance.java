package dev.sideline.fault;

import java.util.Random;

/** The seed of a run, from {@code -Dfault.seed}, or a new one. */
final class Chance {
  private Chance() {}

  /** The seed, which is printed, so that a run can be repeated. */
  static long seed(String test) {
    long seed = Long.getLong("fault.seed", new Random().nextInt(1_000_000));
    System.out.printf("%s: -Dfault.seed=%d%n", test, seed);
    return seed;
  }
}
