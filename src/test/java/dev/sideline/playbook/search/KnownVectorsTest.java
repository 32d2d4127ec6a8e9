package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.testkit.LetterEmbedder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Vectors that are made only once. */
class KnownVectorsTest {
  private final LetterEmbedder embedder = new LetterEmbedder();
  private final KnownVectors known = new KnownVectors(embedder);

  private static byte[] written(KnownVectors vectors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    vectors.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void embeds_a_text_once() {
    assertThat(known.embed("late")).isSameAs(known.embed("late"));
    known.embed("parcel");
    assertThat(embedder.embedded()).containsExactly("late", "parcel");
  }

  @Test
  void embeds_only_what_it_has_not_read() throws IOException {
    float[] vector = known.embed("late");
    LetterEmbedder second = new LetterEmbedder();
    KnownVectors later = new KnownVectors(second);
    later.read(new DataInputStream(new ByteArrayInputStream(written(known))));
    assertThat(later.embed("late")).containsExactly(vector);
    later.embed("parcel");
    assertThat(second.embedded()).containsExactly("parcel");
  }

  @Test
  void writes_the_same_bytes_in_whatever_order_it_learned() throws IOException {
    known.embed("late");
    known.embed("parcel");
    KnownVectors other = new KnownVectors(new LetterEmbedder());
    other.embed("parcel");
    other.embed("late");
    assertThat(written(other)).isEqualTo(written(known));
  }

  @Test
  void has_the_name_of_its_embedder() {
    assertThat(known.name()).isEqualTo("letters");
  }
}
