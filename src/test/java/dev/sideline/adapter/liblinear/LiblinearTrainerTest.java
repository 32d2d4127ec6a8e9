package dev.sideline.adapter.liblinear;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.search.SparseVector;
import dev.sideline.playbook.search.Trainer.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Learning to tell classes apart. */
class LiblinearTrainerTest {
  private final LiblinearTrainer trainer = new LiblinearTrainer();

  /** Twenty examples of each class; each class has a feature of its own, and all share the last. */
  private static List<Example> examples(int classes) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20 * classes; i++) {
      int label = (classes - 1) - i % classes;
      float strength = 1 + i / 100f;
      examples.add(new Example(label, vector(label, strength, classes)));
    }
    return examples;
  }

  private static SparseVector vector(int feature, float strength, int shared) {
    return new SparseVector(new int[] {feature, shared}, new float[] {strength, 1});
  }

  private static double score(float[] weights, SparseVector vector) {
    double score = weights[weights.length - 1];
    for (int i = 0; i < vector.indices().length; i++) {
      score += weights[vector.indices()[i]] * vector.values()[i];
    }
    return score;
  }

  @Test
  void two_easy_classes_are_told_apart() {
    float[][] weights = trainer.train(examples(2), 2, 3);
    SparseVector first = vector(0, 1.3f, 2);
    SparseVector second = vector(1, 1.3f, 2);
    assertThat(score(weights[0], first)).isPositive();
    assertThat(score(weights[0], second)).isNegative();
    assertThat(score(weights[1], first)).isNegative();
    assertThat(score(weights[1], second)).isPositive();
  }

  @Test
  void each_of_many_classes_scores_highest_on_its_own() {
    float[][] weights = trainer.train(examples(5), 5, 6);
    for (int label = 0; label < 5; label++) {
      SparseVector vector = vector(label, 1.1f, 5);
      int best = 0;
      for (int i = 1; i < 5; i++) {
        best = score(weights[i], vector) > score(weights[best], vector) ? i : best;
      }
      assertThat(best).isEqualTo(label);
    }
  }

  @Test
  void a_row_holds_a_weight_for_each_feature_and_a_constant() {
    assertThat(trainer.train(examples(2), 2, 3)).hasDimensions(2, 4);
  }

  @Test
  void the_same_examples_lead_to_the_same_weights() {
    assertThat(trainer.train(examples(5), 5, 6)).isDeepEqualTo(trainer.train(examples(5), 5, 6));
  }
}
