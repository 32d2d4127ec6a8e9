package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sideline.evaluation.Outcome.Shown;
import dev.sideline.evaluation.Outcome.Unshown;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic over what came of asking a model. */
class ModelScoreTest {
  private static final ModelScore NOTHING = new ModelScore(List.of(), List.of(), 0);

  private static Outcome shown(int words, int seconds) {
    return new Shown("?", true, true, words, List.of(), Duration.ofSeconds(seconds));
  }

  @Test
  void words_and_times_are_those_of_the_nearest_rank() {
    List<Outcome> ten = IntStream.rangeClosed(1, 10).mapToObj(i -> shown(11 - i, i * i)).toList();
    ModelScore score = new ModelScore(ten, List.of(), 0);
    assertThat(score.words(0.5)).isEqualTo(5);
    assertThat(score.words(0.9)).isEqualTo(9);
    assertThat(score.time(0.5)).hasSeconds(25);
    assertThat(score.meanTime()).hasMillis(38_500);
  }

  @Test
  void exactly_as_many_words_as_asked_for_are_not_too_many() {
    ModelScore score = new ModelScore(List.of(shown(160, 1), shown(161, 1)), List.of(), 0);
    assertThat(score.tooLong()).isEqualTo(new Share(1, 2));
  }

  @Test
  void outside_texts_count_for_the_time_but_not_for_the_words() {
    ModelScore score = new ModelScore(List.of(shown(7, 1)), List.of(shown(90, 3)), 0);
    assertThat(score.words(1)).isEqualTo(7);
    assertThat(score.meanTime()).hasSeconds(2);
  }

  @Test
  void the_most_frequent_reason_comes_first() {
    ModelScore score =
        new ModelScore(
            List.of(
                new Unshown("slow"),
                new Unshown("leak"),
                new Unshown("down"),
                shown(1, 1),
                new Unshown("slow")),
            List.of(new Unshown("long")),
            0);
    assertThat(score.reasons())
        .containsExactly(entry("slow", 2L), entry("down", 1L), entry("leak", 1L));
    assertThat(score.shown()).isEqualTo(new Share(1, 5));
  }

  @Test
  void of_nothing_there_are_no_shares_words_and_times() {
    assertThat(NOTHING.shown()).isEqualTo(new Share(0, 0));
    assertThat(NOTHING.shown().rate()).isZero();
    assertThat(NOTHING.words(0.5)).isZero();
    assertThat(NOTHING.time(0.5)).isZero();
    assertThat(NOTHING.meanTime()).isZero();
    assertThat(NOTHING.isAnswered()).isFalse();
  }

  @Test
  void one_answer_to_an_outside_text_is_an_answer() {
    assertThat(new ModelScore(List.of(), List.of(shown(1, 1)), 0).isAnswered()).isTrue();
  }

  @Test
  void several_sets_count_together() {
    ModelScore one = new ModelScore(List.of(shown(1, 1)), List.of(new Unshown("leak")), 1);
    ModelScore two = new ModelScore(List.of(new Unshown("slow")), List.of(), 2);
    assertThat(ModelScore.together(List.of(one, two)))
        .isEqualTo(
            new ModelScore(
                List.of(shown(1, 1), new Unshown("slow")), List.of(new Unshown("leak")), 3));
  }
}
