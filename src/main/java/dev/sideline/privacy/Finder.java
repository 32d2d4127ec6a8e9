package dev.sideline.privacy;

import java.util.stream.Stream;

/** Finds data of one kind in a text. */
interface Finder {
  Stream<Span> find(String text);
}
