package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Terms as entries of a vector. */
class TermSpaceTest {
  private static final TermSpace SPACE =
      TermSpace.learn(
          List.of(
              List.of("late", "parcel"),
              List.of("late", "late", "refund"),
              List.of("late", "refund")),
          1);

  private static float entry(TermSpace space, String term, List<String> text) {
    Integer position = space.positions().get(term);
    return space.entries(text).getOrDefault(position, 0f);
  }

  @Test
  void a_term_in_too_few_texts_is_not_learned() {
    TermSpace space = TermSpace.learn(List.of(List.of("a", "b", "b"), List.of("a")), 2);
    assertThat(space.positions()).containsOnlyKeys("a");
    assertThat(space.size()).isEqualTo(1);
  }

  @Test
  void the_rarer_a_term_the_more_it_tells() {
    List<String> text = List.of("late", "refund", "parcel");
    assertThat(entry(SPACE, "parcel", text)).isGreaterThan(entry(SPACE, "refund", text));
    assertThat(entry(SPACE, "refund", text)).isGreaterThan(entry(SPACE, "late", text));
  }

  @Test
  void rarity_is_the_smoothed_inverse_document_frequency() {
    Map<String, Integer> positions = SPACE.positions();
    assertThat(SPACE.rarity()[positions.getOrDefault("late", -1)]).isEqualTo(1f);
    assertThat(SPACE.rarity()[positions.getOrDefault("parcel", -1)])
        .isEqualTo((float) (Math.log(4.0 / 2.0) + 1));
  }

  @Test
  void a_term_that_is_repeated_tells_a_little_more() {
    float once = entry(SPACE, "late", List.of("late", "parcel"));
    float twice = entry(SPACE, "late", List.of("late", "late", "parcel"));
    assertThat(twice).isBetween(once, 2 * once);
  }

  @Test
  void entries_have_unit_length() {
    double squares =
        SPACE.entries(List.of("late", "refund", "refund")).values().stream()
            .mapToDouble(value -> value * value)
            .sum();
    assertThat(squares).isCloseTo(1, within(1e-6));
  }

  @Test
  void unknown_terms_are_passed_over() {
    assertThat(SPACE.entries(List.of("parcel", "unheard")))
        .isEqualTo(SPACE.entries(List.of("parcel")));
    assertThat(SPACE.entries(List.of("unheard"))).isEmpty();
  }
}
