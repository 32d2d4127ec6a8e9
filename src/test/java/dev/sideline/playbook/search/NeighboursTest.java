package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How near the texts of a class are. */
class NeighboursTest {
  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] WEST = {-1, 0};

  private static double nearness(float[] vector, int parts, float[]... texts) {
    return new Neighbours(List.of(List.of(texts))).nearness(0, vector, parts);
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
  void what_follows_the_vectors_does_not_count() {
    assertThat(nearness(new float[] {1, 0, 9, 9}, 1, EAST)).isEqualTo(1);
  }

  @Test
  void two_parts_count_half_each() {
    assertThat(nearness(new float[] {1, 0, 0, 1}, 2, new float[] {1, 0, 1, 0})).isEqualTo(0.5);
  }

  @Test
  void a_class_without_texts_is_as_far_as_can_be() {
    assertThat(nearness(EAST, 1)).isEqualTo(-1);
  }
}
