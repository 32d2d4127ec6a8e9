package dev.sideline.intake;

/** Remembers what came in. */
public interface Inbox {

  /** Whether a delivery's id is new; from now on it is not. */
  boolean admit(String id);
}
