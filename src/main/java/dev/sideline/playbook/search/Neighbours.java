package dev.sideline.playbook.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The vectors of all texts that were learned from, by the class each belongs to.
 *
 * @param vectors for each class, the vectors of its texts
 */
record Neighbours(List<List<float[]>> vectors) {

  /** So many of a class's texts are looked at: one alone may be near by chance. */
  private static final int NEAREST = 3;

  /**
   * How near the nearest texts of a class are on average, from -1 to 1.
   *
   * @param vector begins with the parts of a text's vectors, each of unit length
   * @param parts how many parts there are
   */
  double nearness(int label, float[] vector, int parts) {
    List<float[]> texts = vectors.get(label);
    return texts.stream()
        .mapToDouble(text -> -product(text, vector) / parts)
        .sorted()
        .limit(NEAREST)
        .map(distance -> -distance)
        .average()
        .orElse(-1);
  }

  /** Four sums side by side, as one would make every addition wait for the last. */
  private static float product(float[] text, float[] vector) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < text.length; i += 4) {
      first += text[i] * vector[i];
      second += text[i + 1] * vector[i + 1];
      third += text[i + 2] * vector[i + 2];
      fourth += text[i + 3] * vector[i + 3];
    }
    for (; i < text.length; i++) {
      first += text[i] * vector[i];
    }
    return first + second + third + fourth;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(vectors.size());
    for (List<float[]> texts : vectors) {
      out.writeInt(texts.size());
      for (float[] vector : texts) {
        Floats.write(vector, out);
      }
    }
  }

  static Neighbours read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    List<List<float[]>> vectors = new ArrayList<>(classes);
    for (int i = 0; i < classes; i++) {
      int count = in.readInt();
      List<float[]> texts = new ArrayList<>(count);
      for (int j = 0; j < count; j++) {
        texts.add(Floats.read(in));
      }
      vectors.add(texts);
    }
    return new Neighbours(vectors);
  }
}
