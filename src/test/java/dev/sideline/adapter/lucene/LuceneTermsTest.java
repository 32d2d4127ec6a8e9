package dev.sideline.adapter.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms of a text, in every script of ours. */
class LuceneTermsTest {
  private final LuceneTerms terms = new LuceneTerms();

  @ParameterizedTest
  @CsvSource({
    "CAFÉ, cafe",
    "perché, perche",
    "ÇIĞLIK, ciglik",
    "ışık, isik",
    "İSTANBUL, istanbul",
    "ŠŪKSNIS, suksnis",
    "žąsį, zasi",
    "ȘTIINȚĂ, stiinta",
    "ştiinţă, stiinta",
    "שָׁלוֹם, שלום",
  })
  void case_and_accents_do_not_matter(String written, String folded) {
    assertThat(terms.words(written)).containsExactly(folded);
  }

  @ParameterizedTest
  @CsvSource({"isik, ışık", "ISIK, ISIK", "işik, ışık"})
  void a_turkish_i_is_the_same_with_and_without_its_dot(String one, String other) {
    assertThat(terms.words(one)).isEqualTo(terms.words(other));
  }

  @Test
  void words_come_with_their_pairs() {
    assertThat(terms.words("Late, late refund!"))
        .containsExactlyInAnyOrder("late", "late late", "late", "late refund", "refund");
  }

  @Test
  void hebrew_words_come_apart_at_spaces() {
    assertThat(terms.words("הלקוח צועק")).contains("הלקוח", "צועק", "הלקוח צועק");
  }

  @Test
  void pieces_mark_where_a_word_begins_and_ends() {
    assertThat(terms.pieces("Late"))
        .containsExactlyInAnyOrder(
            "_la", "lat", "ate", "te_", "_lat", "late", "ate_", "_late", "late_");
  }

  @Test
  void pieces_do_not_reach_from_one_word_into_the_next() {
    assertThat(terms.pieces("ok so"))
        .containsExactlyInAnyOrder("_ok", "ok_", "_ok_", "_so", "so_", "_so_");
  }

  @Test
  void a_text_without_words_has_no_terms() {
    assertThat(terms.words(" ?! ")).isEmpty();
    assertThat(terms.pieces("")).isEmpty();
  }
}
