package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sideline.playbook.search.FeatureSpace.Reading;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts as features. */
class FeatureSpaceTest {
  private static final Reading ONE =
      new Reading(
          List.of(new float[] {1, 0}, new float[] {0, 2, 0}), List.of("a", "b"), List.of("x", "y"));
  private static final Reading OTHER =
      new Reading(
          List.of(new float[] {0, 3}, new float[] {1, 0, 0}), List.of("a", "b"), List.of("x"));
  private static final Reading THIRD =
      new Reading(List.of(new float[] {1, 1}, new float[] {0, 0, 5}), List.of("c"), List.of("x"));
  private static final FeatureSpace SPACE = FeatureSpace.learn(List.of(ONE, OTHER, THIRD));

  private static double length(SparseVector vector, int from, int to) {
    double squares = 0;
    for (int i = 0; i < vector.indices().length; i++) {
      if (vector.indices()[i] >= from && vector.indices()[i] < to) {
        squares += vector.values()[i] * vector.values()[i];
      }
    }
    return Math.sqrt(squares);
  }

  @Test
  void the_middle_of_the_vectors_is_learned() {
    assertThat(SPACE.middles()[0]).containsExactly(new float[] {2 / 3f, 4 / 3f}, within(1e-6f));
  }

  @Test
  void holds_the_vectors_then_the_words_then_the_pieces_that_came_more_than_once() {
    assertThat(SPACE.words().positions()).containsOnlyKeys("a", "b", "c");
    assertThat(SPACE.pieces().positions()).containsOnlyKeys("x");
    assertThat(SPACE.size()).isEqualTo(2 + 3 + 3 + 1);
  }

  @Test
  void features_stand_in_ascending_order() {
    int[] indices = SPACE.features(ONE).indices();
    assertThat(indices).containsExactly(0, 1, 2, 3, 4, 5, 6, 8);
    assertThat(SPACE.features(THIRD).indices()).containsExactly(0, 1, 2, 3, 4, 7, 8);
  }

  @Test
  void every_part_has_unit_length() {
    SparseVector features = SPACE.features(ONE);
    assertThat(
            List.of(
                length(features, 0, 2),
                length(features, 2, 5),
                length(features, 5, 8),
                length(features, 8, 9)))
        .allSatisfy(length -> assertThat(length).isCloseTo(1, within(1e-5)));
  }

  @Test
  void texts_are_compared_by_their_vectors_or_where_there_are_none_by_their_terms() {
    FeatureSpace terms = new FeatureSpace(new float[0][], SPACE.words(), SPACE.pieces());
    assertThat(SPACE.compared()).isEqualTo(2 + 3);
    assertThat(SPACE.comparedParts()).isEqualTo(2);
    assertThat(terms.compared()).isEqualTo(terms.size());
    assertThat(terms.comparedParts()).isEqualTo(2);
  }

  @Test
  void a_vector_is_told_from_the_middle() {
    float[] values = Arrays.copyOf(SPACE.features(ONE).values(), 2);
    assertThat(values[0]).isPositive();
    assertThat(values[1]).isNegative();
  }

  @Test
  void a_vector_in_the_very_middle_has_no_direction() {
    FeatureSpace space = FeatureSpace.learn(List.of(ONE, ONE));
    assertThat(space.features(ONE).values()).doesNotContain(Float.NaN);
  }
}
