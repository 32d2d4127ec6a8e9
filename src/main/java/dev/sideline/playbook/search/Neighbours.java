package dev.sideline.playbook.search;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * All texts that were learned from, by the class each belongs to.
 *
 * @param texts for each class, the features its texts are compared by
 */
record Neighbours(List<List<SparseVector>> texts) {

  /** So many of a class's texts are looked at: one alone may be near by chance. */
  private static final int NEAREST = 3;

  /**
   * How near the nearest texts of a class are on average, from -1 to 1.
   *
   * @param text the features of a text; each part of them has unit length
   * @param parts how many parts there are
   */
  double nearness(int label, float[] text, int parts) {
    return texts.get(label).stream()
        .mapToDouble(neighbour -> -neighbour.dot(text) / parts)
        .sorted()
        .limit(NEAREST)
        .map(distance -> -distance)
        .average()
        .orElse(-1);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (List<SparseVector> vectors : texts) {
      out.writeInt(vectors.size());
      for (SparseVector vector : vectors) {
        Halves.write(Halves.of(vector.values()), out);
        writeGaps(vector.indices(), out);
      }
    }
  }

  static Neighbours read(DataInputStream in) throws IOException {
    int classes = in.readInt();
    List<List<SparseVector>> texts = new ArrayList<>(classes);
    for (int i = 0; i < classes; i++) {
      int count = in.readInt();
      List<SparseVector> vectors = new ArrayList<>(count);
      for (int j = 0; j < count; j++) {
        float[] values = Halves.floats(Halves.read(in));
        vectors.add(new SparseVector(readGaps(values.length, in), values));
      }
      texts.add(vectors);
    }
    return new Neighbours(texts);
  }

  /** Ascending numbers by their differences, in seven bits a byte: most are small. */
  private static void writeGaps(int[] indices, DataOutputStream out) throws IOException {
    ByteArrayOutputStream gaps = new ByteArrayOutputStream();
    int before = 0;
    for (int index : indices) {
      int gap = index - before;
      while (gap > 0x7F) {
        gaps.write(gap | 0x80);
        gap >>>= 7;
      }
      gaps.write(gap);
      before = index;
    }
    out.writeInt(gaps.size());
    gaps.writeTo(out);
  }

  /** From one block: byte by byte, a stream would lock itself a million times. */
  private static int[] readGaps(int count, DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] gaps = in.readNBytes(length);
    if (gaps.length < length) {
      throw new EOFException();
    }
    int[] indices = new int[count];
    int before = 0;
    int at = 0;
    for (int i = 0; i < count; i++) {
      int gap = 0;
      int shift = 0;
      while (gaps[at] < 0) {
        gap |= (gaps[at++] & 0x7F) << shift;
        shift += 7;
      }
      before += gap | gaps[at++] << shift;
      indices[i] = before;
    }
    return indices;
  }
}
