package dev.sideline.playbook.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How a text becomes the features that cards are told apart by: its vectors, then its words, then
 * its pieces.
 *
 * <p>The vectors of all texts lie close together; taking off their middle spreads them. Each part
 * has unit length, so that all count the same.
 *
 * @param middles the mean vector of each embedder
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on the hot path, never compared
record FeatureSpace(float[][] middles, TermSpace words, TermSpace pieces) {
  private static final int LEAST_WORDS = 1;
  private static final int LEAST_PIECES = 2;

  /** A text taken apart. */
  record Reading(List<float[]> vectors, List<String> words, List<String> pieces) {}

  /** Learns the space of a collection of texts. */
  static FeatureSpace learn(List<Reading> texts) {
    int embedders = texts.getFirst().vectors().size();
    float[][] middles = new float[embedders][];
    for (int i = 0; i < embedders; i++) {
      int embedder = i;
      middles[i] = middle(texts.stream().map(text -> text.vectors().get(embedder)).toList());
    }
    return new FeatureSpace(
        middles,
        TermSpace.learn(texts.stream().map(Reading::words).toList(), LEAST_WORDS),
        TermSpace.learn(texts.stream().map(Reading::pieces).toList(), LEAST_PIECES));
  }

  private static float[] middle(List<float[]> vectors) {
    float[] middle = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += vector[i] / vectors.size();
      }
    }
    return middle;
  }

  int size() {
    return dense() + words.size() + pieces.size();
  }

  /** How many features come from vectors; they are the first ones. */
  int dense() {
    int dense = 0;
    for (float[] middle : middles) {
      dense += middle.length;
    }
    return dense;
  }

  /**
   * By how many of the features, the first ones, a text is compared with single others: by its
   * vectors, or where there are none by its terms.
   */
  int compared() {
    return middles.length > 0 ? dense() : size();
  }

  /** In how many parts of unit length the compared features come. */
  int comparedParts() {
    return middles.length > 0 ? middles.length : 2;
  }

  SparseVector features(Reading text) {
    Map<Integer, Float> wordEntries = words.entries(text.words());
    Map<Integer, Float> pieceEntries = pieces.entries(text.pieces());
    int dense = dense();
    int[] indices = new int[dense + wordEntries.size() + pieceEntries.size()];
    float[] values = new float[indices.length];
    int at = 0;
    for (int i = 0; i < middles.length; i++) {
      for (float value : spread(text.vectors().get(i), middles[i])) {
        indices[at] = at;
        values[at++] = value;
      }
    }
    at = append(wordEntries, position -> dense + position, at, indices, values);
    append(pieceEntries, position -> dense + words.size() + position, at, indices, values);
    return new SparseVector(indices, values);
  }

  private static int append(
      Map<Integer, Float> entries,
      Function<Integer, Integer> place,
      int from,
      int[] indices,
      float[] values) {
    int at = from;
    for (Map.Entry<Integer, Float> entry : entries.entrySet()) {
      indices[at] = place.apply(entry.getKey());
      values[at++] = entry.getValue();
    }
    return at;
  }

  private static float[] spread(float[] vector, float[] middle) {
    float[] spread = new float[vector.length];
    double squares = 0;
    for (int i = 0; i < spread.length; i++) {
      spread[i] = vector[i] - middle[i];
      squares += spread[i] * spread[i];
    }
    // A vector in the very middle has no direction; dividing by nothing would spoil every weight.
    float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
    for (int i = 0; i < spread.length; i++) {
      spread[i] /= length;
    }
    return spread;
  }
}
