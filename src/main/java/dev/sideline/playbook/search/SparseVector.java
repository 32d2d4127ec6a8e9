package dev.sideline.playbook.search;

import java.util.Arrays;

/**
 * A vector most of whose entries are zero.
 *
 * @param indices where the other entries stand, ascending
 * @param values the entries, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier on the hot path, never compared
public record SparseVector(int[] indices, float[] values) {

  /** The scalar product with a dense vector. */
  double dot(float[] dense) {
    float sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += values[i] * dense[indices[i]];
    }
    return sum;
  }

  /** The scalar product with a dense vector in half precision. */
  double dot(short[] halves) {
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += values[i] * Float.float16ToFloat(halves[indices[i]]);
    }
    return sum;
  }

  /** The entries that stand before a place. */
  SparseVector upTo(int end) {
    int found = Arrays.binarySearch(indices, end);
    int count = found < 0 ? -found - 1 : found;
    return new SparseVector(Arrays.copyOf(indices, count), Arrays.copyOf(values, count));
  }

  /** All entries, the zeros too. */
  float[] dense(int size) {
    float[] dense = new float[size];
    for (int i = 0; i < indices.length; i++) {
      dense[indices[i]] = values[i];
    }
    return dense;
  }
}
