package dev.sideline.fault;

/** How a request is treated. */
enum Mishap {
  /** As it should be. */
  NONE,

  /** Refused with status 500. */
  ERROR,

  /** Refused with status 429, to be tried again in a second. */
  BUSY,

  /** Taken, and never answered. */
  STALL,

  /** Taken, and the connection cut in the middle. */
  CUT
}
