package dev.sideline.fault;

import java.util.Random;

/** What goes wrong when, so that the same seed gives the same again. */
@FunctionalInterface
interface Mishaps {
  Mishaps NONE = (name, time) -> Mishap.NONE;

  /**
   * What happens to a request.
   *
   * @param name of what is asked for
   * @param time how often it was asked for, with this time
   */
  Mishap on(String name, int time);

  /** What always goes wrong alike. */
  static Mishaps always(Mishap mishap) {
    return (name, time) -> mishap;
  }

  /**
   * What goes wrong by chance.
   *
   * @param share of the requests, from 0 to 1
   * @param most how often it goes wrong for the same name
   */
  static Mishaps seeded(long seed, double share, int most) {
    Mishap[] all = Mishap.values();
    return (name, time) -> {
      Random chance = new Random(seed * 31 + name.hashCode() * 31L + time);
      // The first numbers of near seeds are near each other.
      chance.nextDouble();
      boolean wrong = time <= most && chance.nextDouble() < share;
      return wrong ? all[1 + chance.nextInt(all.length - 1)] : Mishap.NONE;
    };
  }
}
