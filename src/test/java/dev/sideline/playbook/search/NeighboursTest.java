package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How near the texts of a class are. */
class NeighboursTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] WEST = {-1, 0};

  private static SparseVector sparse(float[] vector) {
    int[] indices = new int[vector.length];
    Arrays.setAll(indices, i -> i);
    return new SparseVector(indices, vector);
  }

  private static double nearness(float[] vector, int parts, float[]... texts) {
    return new Neighbours(List.of(Arrays.stream(texts).map(text -> sparse(text)).toList()))
        .nearness(0, vector, parts);
  }

  @Test
  void the_same_text_is_as_near_as_can_be() {
    assertThat(nearness(EAST, 1, EAST)).isEqualTo(1);
    assertThat(nearness(EAST, 1, WEST)).isEqualTo(-1);
  }

  @Test
  void the_nearest_three_count_and_no_others() {
    assertThat(nearness(EAST, 1, WEST, NORTH, EAST, WEST, EAST)).isCloseTo(2 / 3.0, within(1e-6));
  }

  @Test
  void two_parts_count_half_each() {
    assertThat(nearness(new float[] {1, 0, 0, 1}, 2, new float[] {1, 0, 1, 0})).isEqualTo(0.5);
  }

  @Test
  void a_class_without_texts_is_as_far_as_can_be() {
    assertThat(nearness(EAST, 1)).isEqualTo(-1);
  }

  private static byte[] written(Neighbours neighbours) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    neighbours.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void entries_stand_where_they_stood_when_they_were_written_and_read() throws IOException {
    int[] places = {0, 1, 127, 255, 256, 16_640, 3_000_000};
    float[] values = {0.5f, -1, 0.25f, 1, 2, 0, -0.125f};
    byte[] bytes = written(new Neighbours(List.of(List.of(new SparseVector(places, values)))));
    SparseVector read =
        Neighbours.read(new DataInputStream(new ByteArrayInputStream(bytes)))
            .texts()
            .getFirst()
            .getFirst();
    assertThat(read.indices()).containsExactly(places);
    assertThat(read.values()).containsExactly(values);
  }

  @Test
  void a_file_that_was_cut_short_is_told() throws IOException {
    byte[] bytes = written(new Neighbours(List.of(List.of(sparse(EAST)))));
    DataInputStream cut = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length - 1));
    assertThatExceptionOfType(EOFException.class).isThrownBy(() -> Neighbours.read(cut));
  }
}
