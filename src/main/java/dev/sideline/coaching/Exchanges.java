package dev.sideline.coaching;

import dev.sideline.chat.Person;
import java.time.Duration;
import java.util.List;

/** What each person asked lately, so that they can go on from it. */
public interface Exchanges {
  /** So many of the last ones are gone on from. */
  int LAST = 3;

  /** After so long nobody goes on from it. */
  Duration KEPT = Duration.ofHours(1);

  /** After so long nobody goes on from it in the thread where it was said. */
  Duration KEPT_IN_THREADS = Duration.ofDays(7);

  /**
   * The last ones of a person that belong together, oldest first; empty where there are none.
   *
   * @param talk the conversation they belong to, {@link dev.sideline.chat.Place#talk}
   */
  List<Exchange> of(Person person, String talk);

  /**
   * Notes one.
   *
   * @param goesOn whether it goes on from the last one; else it begins anew
   */
  void note(Person person, String talk, Exchange exchange, boolean goesOn);

  /** For how long those of a conversation are kept. */
  static Duration kept(String talk) {
    return talk.contains("/") ? KEPT_IN_THREADS : KEPT;
  }
}
