package dev.sideline.adapter.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.search.Embedder;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Sentence vectors made inside this process. */
class LocalEmbedderTest {
  static final List<Embedder> EMBEDDERS = List.of(LocalEmbedder.e5(), LocalEmbedder.miniLm());

  private static double near(Embedder embedder, String one, String other) {
    float[] a = embedder.embed(one);
    float[] b = embedder.embed(other);
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }

  @ParameterizedTest
  @FieldSource("EMBEDDERS")
  void the_same_text_has_the_same_vector(Embedder embedder) {
    assertThat(embedder.embed("late refund"))
        .hasSize(384)
        .containsExactly(embedder.embed("late refund"));
  }

  @ParameterizedTest
  @FieldSource("EMBEDDERS")
  void what_means_the_same_lies_nearer_than_what_does_not(Embedder embedder) {
    String text = "the customer is very angry";
    assertThat(near(embedder, text, "a furious client"))
        .isGreaterThan(near(embedder, text, "how to bake an apple pie"));
  }
}
