package dev.sideline.adapter.sql;

/** How far a delivery has come. */
enum State {
  /** Its answer is to be found. */
  WAITING,

  /** Its answer was being sent; it may have arrived. */
  SENDING,

  /** Nothing is to be done any more. */
  ANSWERED,

  /** It cannot be answered; somebody has to look at it. */
  STUCK
}
