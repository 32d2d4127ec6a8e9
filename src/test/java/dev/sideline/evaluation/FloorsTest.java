package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.words.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a set falls short of. */
class FloorsTest {

  private static Score score(double first, double three, double outside, double away) {
    return new Score(first, first, three, first, outside, away, 1, 1, 0, 1, List.of());
  }

  @Test
  void a_score_on_the_floors_passes() {
    assertThat(Floors.missed(Language.EN, score(0.70, 0.88, 0.90, 0.03))).isEmpty();
  }

  @Test
  void a_language_without_sentence_models_has_lower_floors() {
    assertThat(Floors.missed(Language.LT, score(0.62, 0.80, 0.80, 0.08))).isEmpty();
    assertThat(Floors.missed(Language.LT, score(0.61, 0.79, 0.79, 0.09))).hasSize(4);
  }

  @Test
  void all_languages_together_are_weighed_by_their_texts() {
    EvalSet large = set(Language.EN, 90, 30);
    EvalSet small = set(Language.LT, 10, 10);
    assertThat(
            Floors.missedTogether(
                Map.of(large, score(1, 1, 1, 0.02), small, score(1, 1, 0.6, 0.12))))
        .isEmpty();
    assertThat(
            Floors.missedTogether(
                Map.of(large, score(1, 1, 0.9, 0.03), small, score(1, 1, 0.6, 0.13))))
        .containsExactly(
            "told to be outside: 0.825 is under 0.90",
            "real situations turned away: 0.040 is over 0.03");
  }

  private static EvalSet set(Language language, int situations, int outside) {
    return new EvalSet(
        "dev",
        language,
        Collections.nCopies(situations, new EvalSet.Row("x", Set.of(), Set.of())),
        Collections.nCopies(outside, "y"),
        List.of(),
        List.of());
  }

  @Test
  void everything_under_a_floor_is_told_with_its_figures() {
    assertThat(Floors.missed(Language.EN, score(0.699, 0.5, 0, 0.031)))
        .containsExactly(
            "right card first: 0.699 is under 0.70",
            "right card in the first three: 0.500 is under 0.88",
            "told to be outside: 0.000 is under 0.90",
            "real situations turned away: 0.031 is over 0.03");
  }

  @Test
  void other_languages_have_floors_of_their_own() {
    assertThat(Floors.missed(Language.TR, score(0.62, 0.80, 0.90, 0))).isEmpty();
    assertThat(Floors.missed(Language.TR, score(0.61, 0.79, 0.90, 0)))
        .containsExactly(
            "right card first: 0.610 is under 0.62",
            "right card in the first three: 0.790 is under 0.80");
  }
}
