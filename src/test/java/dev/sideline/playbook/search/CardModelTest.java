package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.search.FeatureSpace.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was learned, in memory and in a file. */
class CardModelTest {
  private static final Reading TEXT =
      new Reading(List.of(new float[] {1, 2}), List.of("a", "\u00E9"), List.of("x"));
  private static final Reading OTHER =
      new Reading(List.of(new float[] {2, 1}), List.of("a", "\u00E9"), List.of("x"));
  private static final FeatureSpace SPACE = FeatureSpace.learn(List.of(TEXT, OTHER, TEXT));
  private static final CardModel MODEL =
      new CardModel(
          "key",
          List.of("calm", CardModel.OUTSIDE),
          SPACE,
          new float[][] {{1, -1, 0.5f, 0.25f, 2, 0.125f}, {0, 0, 0, 0, 0, -1}});

  private static CardModel writtenAndRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MODEL.write(new DataOutputStream(bytes));
    return CardModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void scores_by_weights_and_a_constant() {
    SparseVector nothing = new SparseVector(new int[0], new float[0]);
    assertThat(MODEL.scores(nothing)).containsExactly(0.125, -1);
    SparseVector first = new SparseVector(new int[] {0, 2}, new float[] {1, 2});
    assertThat(MODEL.scores(first)).containsExactly(1 + 2 * 0.5 + 0.125, -1);
  }

  @Test
  void gives_the_same_scores_when_it_was_written_and_read() throws IOException {
    CardModel read = writtenAndRead();
    assertThat(read.scores(read.space().features(TEXT)))
        .containsExactly(MODEL.scores(SPACE.features(TEXT)));
  }

  @Test
  void keeps_its_key_and_its_classes() throws IOException {
    CardModel read = writtenAndRead();
    assertThat(read.key()).isEqualTo("key");
    assertThat(read.classes()).containsExactly("calm", "");
  }
}
