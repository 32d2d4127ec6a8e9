package dev.sideline.privacy;

/**
 * Where something stands in a text.
 *
 * @param start the index of its first character
 * @param end the index behind its last one
 */
record Span(Kind kind, int start, int end) {

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
