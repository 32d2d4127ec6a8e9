package dev.sideline.playbook.search;

import dev.sideline.playbook.search.FeatureSpace.Reading;
import java.util.List;

/** Takes a text apart into vectors and terms. */
public final class TextReader {
  private final List<Embedder> embedders;
  private final Terms terms;

  public TextReader(List<Embedder> embedders, Terms terms) {
    this.embedders = List.copyOf(embedders);
    this.terms = terms;
  }

  Reading read(String text) {
    return new Reading(
        embedders.stream().map(embedder -> embedder.embed(text)).toList(),
        terms.words(text),
        terms.pieces(text));
  }
}
