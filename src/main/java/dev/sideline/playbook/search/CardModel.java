package dev.sideline.playbook.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was learned about the cards of one language.
 *
 * @param key tells from which content and by which embedders it was learned
 * @param classes the card ids, and {@link #OUTSIDE}
 * @param weights one row for each class, in half precision
 * @param neighbours the texts it was learned from
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on the hot path, never compared
record CardModel(
    String key,
    List<String> classes,
    FeatureSpace space,
    short[][] weights,
    Neighbours neighbours) {

  /** The class of everything that no card is about. */
  static final String OUTSIDE = "";

  /** How much the nearest texts count beside the weights; chosen on the development set. */
  private static final double NEAREST_WEIGHT = 1.2;

  /** Only for so many of the best classes are the nearest texts looked for, as that takes time. */
  private static final int LOOKED_AT = 8;

  /**
   * How strongly a text belongs to each class.
   *
   * <p>The weights know what the texts of a class have in common, the nearest texts know the rare
   * things.
   */
  double[] scores(SparseVector features) {
    double[] scores = new double[weights.length];
    for (int i = 0; i < scores.length; i++) {
      short[] row = weights[i];
      scores[i] = features.dot(row) + Float.float16ToFloat(row[row.length - 1]);
    }
    double[] ordered = scores.clone();
    Arrays.sort(ordered);
    double least = ordered[Math.max(0, ordered.length - LOOKED_AT)];
    float[] compared = features.upTo(space.compared()).dense(space.compared());
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least || classes.get(i).equals(OUTSIDE)) {
        scores[i] += NEAREST_WEIGHT * neighbours.nearness(i, compared, space.comparedParts());
      }
    }
    return scores;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(key);
    writeTexts(classes, out);
    out.writeInt(space.middles().length);
    for (float[] middle : space.middles()) {
      Floats.write(middle, out);
    }
    write(space.words(), out);
    write(space.pieces(), out);
    for (short[] row : weights) {
      Halves.write(row, out);
    }
    neighbours.write(out);
  }

  /** Reads a model if it has this key; another may even be written in another form. */
  static Optional<CardModel> read(DataInputStream in, String key) throws IOException {
    if (!in.readUTF().equals(key)) {
      return Optional.empty();
    }
    List<String> classes = readTexts(in);
    float[][] middles = new float[in.readInt()][];
    for (int i = 0; i < middles.length; i++) {
      middles[i] = Floats.read(in);
    }
    FeatureSpace space = new FeatureSpace(middles, readTerms(in), readTerms(in));
    short[][] weights = new short[classes.size()][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Halves.read(in);
    }
    return Optional.of(new CardModel(key, classes, space, weights, Neighbours.read(in)));
  }

  private static void write(TermSpace terms, DataOutputStream out) throws IOException {
    String[] ordered = new String[terms.size()];
    terms.positions().forEach((term, position) -> ordered[position] = term);
    writeTexts(Arrays.asList(ordered), out);
    Floats.write(terms.rarity(), out);
  }

  private static TermSpace readTerms(DataInputStream in) throws IOException {
    List<String> ordered = readTexts(in);
    Map<String, Integer> positions = HashMap.newHashMap(ordered.size());
    for (String term : ordered) {
      positions.put(term, positions.size());
    }
    return new TermSpace(positions, Floats.read(in));
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    byte[] lines = String.join("\n", texts).getBytes(UTF_8);
    out.writeInt(lines.length);
    out.write(lines);
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] lines = in.readNBytes(length);
    if (lines.length < length) {
      throw new EOFException();
    }
    return length == 0 ? List.of() : List.of(new String(lines, UTF_8).split("\n", -1));
  }
}
