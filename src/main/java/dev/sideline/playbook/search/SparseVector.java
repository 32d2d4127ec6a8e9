package dev.sideline.playbook.search;

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
    double sum = 0;
    for (int i = 0; i < indices.length; i++) {
      sum += values[i] * dense[indices[i]];
    }
    return sum;
  }
}
