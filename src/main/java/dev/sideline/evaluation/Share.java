package dev.sideline.evaluation;

/** So many of so many. */
public record Share(int count, int of) {

  /** From 0 to 1; 0 of nothing. */
  public double rate() {
    return of == 0 ? 0 : (double) count / of;
  }
}
