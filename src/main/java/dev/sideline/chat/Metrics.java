package dev.sideline.chat;

import java.time.Duration;

/** Where features report what happened, in figures only: never a text, never a person. */
public interface Metrics {

  /** An answer was given, such as origin {@code playbook} in language {@code en}. */
  void answered(String origin, String language);

  /** Nothing in the playbook fitted a situation. */
  void gap();

  /** Finding the cards for one situation took this long. */
  void searched(Duration time);

  /** A request was refused at the door; the reason is one of a small fixed set. */
  void refused(String reason);

  /** One request was handled, from its arrival to its reply. */
  void replied(Duration time);
}
