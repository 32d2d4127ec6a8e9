package dev.sideline.coaching;

/** How much is said at once. */
public enum Depth {
  /** All there is, from the playbook; nothing follows. */
  WHOLE,

  /** What to say now; the reasoned advice follows. */
  MORE_FOLLOWS,

  /** All there is, from the playbook, as too many wait for reasoned advice. */
  CROWDED
}
