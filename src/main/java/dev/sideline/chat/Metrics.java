package dev.sideline.chat;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Where features report what happened, in figures only: never a text, never a person. */
public interface Metrics {

  /** An answer was given, such as origin {@code playbook} in language {@code en}. */
  void answered(String origin, String language);

  /** Nothing in the playbook fitted a situation. */
  void gap();

  /** Finding the cards for one situation took this long. */
  void searched(Duration time);

  /**
   * A reasoned answer was wanted: {@code hit} if it was remembered, {@code shared} if it was
   * already being asked for, {@code miss} if a model had to be asked.
   */
  void answerWanted(String result);

  /** A model began its answer after this long. */
  void modelBegan(Duration time);

  /**
   * A model was done after this long; the outcome is one of a small fixed set, {@code text} if it
   * answered.
   */
  void modelDone(String outcome, Duration time);

  /** A figure that is looked up whenever the metrics are read. */
  void gauge(String name, String description, LongSupplier value);

  /** A request was refused at the door; the reason is one of a small fixed set. */
  void refused(String reason);

  /** One request was handled, from its arrival to its reply. */
  void replied(Duration time);
}
