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

  /** The last ones of a person that belong together, oldest first; empty where there are none. */
  List<Exchange> of(Person person);

  /**
   * Notes one.
   *
   * @param goesOn whether it goes on from the last one; else it begins anew
   */
  void note(Person person, Exchange exchange, boolean goesOn);
}
