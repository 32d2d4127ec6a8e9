package dev.sideline.playbook.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The known terms of one kind, each with its weight: the rarer a term, the more it tells.
 *
 * <p>A text becomes a vector of unit length by its terms' logarithmic frequency times their inverse
 * document frequency (the usual tf-idf).
 *
 * @param positions where each known term stands
 * @param rarity the inverse document frequency by position
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on the hot path, never compared
record TermSpace(Map<String, Integer> positions, float[] rarity) {

  /** Learns the terms that stand in at least so many of the texts. */
  static TermSpace learn(List<List<String>> texts, int least) {
    Map<String, Integer> frequency = new TreeMap<>();
    for (List<String> terms : texts) {
      terms.stream().distinct().forEach(term -> frequency.merge(term, 1, Integer::sum));
    }
    Map<String, Integer> positions = new HashMap<>();
    List<Float> rarity = new ArrayList<>();
    frequency.forEach(
        (term, count) -> {
          if (count >= least) {
            positions.put(term, positions.size());
            rarity.add((float) (Math.log((1.0 + texts.size()) / (1.0 + count)) + 1.0));
          }
        });
    float[] values = new float[rarity.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = rarity.get(i);
    }
    return new TermSpace(Collections.unmodifiableMap(positions), values);
  }

  int size() {
    return rarity.length;
  }

  /** The entries of a text, of unit length; unknown terms are passed over. */
  Map<Integer, Float> entries(List<String> terms) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String term : terms) {
      Integer position = positions.get(term);
      if (position != null) {
        counts.merge(position, 1, Integer::sum);
      }
    }
    Map<Integer, Float> entries = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      double value = (1 + Math.log(count.getValue())) * rarity[count.getKey()];
      squares += value * value;
      entries.put(count.getKey(), (float) value);
    }
    float length = (float) Math.sqrt(squares);
    entries.replaceAll((position, value) -> value / length);
    return entries;
  }
}
