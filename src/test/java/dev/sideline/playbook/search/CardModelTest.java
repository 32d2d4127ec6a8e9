package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.search.FeatureSpace.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was learned, in memory and in a file. */
class CardModelTest {
  private static final Reading TEXT =
      new Reading(List.of(new float[] {1, 2}), List.of("a", "\u00E9"), List.of("x"));
  private static final Reading OTHER =
      new Reading(List.of(new float[] {2, 1}), List.of("a", "\u00E9"), List.of("x"));
  private static final FeatureSpace SPACE = FeatureSpace.learn(List.of(TEXT, OTHER, TEXT));
  private static final short[][] WEIGHTS = {
    Halves.of(new float[] {1, -1, 0.5f, 0.25f, 2, 0.125f}),
    Halves.of(new float[] {0, 0, 0, 0, 0, -1})
  };

  /** A model whose first class lies where {@link #TEXT} does, the second on the other side. */
  private static final CardModel MODEL =
      new CardModel(
          "key",
          List.of("calm", CardModel.OUTSIDE),
          SPACE,
          WEIGHTS,
          new Neighbours(List.of(List.of(dense(TEXT)), List.of(dense(OTHER)))));

  private static SparseVector dense(Reading text) {
    SparseVector features = SPACE.features(text).upTo(2);
    return new SparseVector(features.indices(), Halves.floats(Halves.of(features.values())));
  }

  private static Optional<CardModel> writtenAndRead(String key) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MODEL.write(new DataOutputStream(bytes));
    return CardModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), key);
  }

  @Test
  void scores_by_weights_a_constant_and_what_is_near_by_terms_where_there_are_no_vectors() {
    FeatureSpace space = new FeatureSpace(new float[0][], SPACE.words(), SPACE.pieces());
    SparseVector near = new SparseVector(new int[] {0}, new float[] {1});
    SparseVector far = new SparseVector(new int[] {1}, new float[] {1});
    Neighbours neighbours = new Neighbours(List.of(List.of(near), List.of(far)));
    CardModel model = new CardModel("", MODEL.classes(), space, WEIGHTS, neighbours);
    SparseVector two = new SparseVector(new int[] {0, 2}, new float[] {1, 2});
    assertThat(model.scores(two)).containsExactly(1 + 2 * 0.5 + 0.125 + 1.2 / 2, -1);
  }

  @Test
  void a_class_with_near_texts_scores_higher_than_by_its_weights() {
    SparseVector features = SPACE.features(TEXT);
    double[] scores = MODEL.scores(features);
    assertThat(scores[0]).isGreaterThan(features.dot(WEIGHTS[0]) + 0.125);
    assertThat(scores[1]).isLessThan(-1);
  }

  @Test
  void gives_the_same_scores_when_it_was_written_and_read() throws IOException {
    CardModel read = writtenAndRead("key").orElseThrow();
    assertThat(read.classes()).containsExactly("calm", "");
    assertThat(read.scores(read.space().features(TEXT)))
        .containsExactly(MODEL.scores(SPACE.features(TEXT)));
  }

  @Test
  void is_not_read_under_another_key() throws IOException {
    assertThat(writtenAndRead("other")).isEmpty();
  }
}
