package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two parts of one situation, found each in its own language. */
class FoundTest {
  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts =
        new OwnPrompts(folder).card("calm", "x").card("queue", "y").safetyCard("safety-fire", "z");
    prompts.write("playbook/it/calm.md", prompts.read("playbook/en/calm.md"));
  }

  private Card card(Language language, String id) {
    return prompts.loader().load().card(language, id).orElseThrow();
  }

  private Match match(String id, double score) {
    return new Match(card(Language.EN, id), score);
  }

  private static Found found(Match... matches) {
    return new Found(List.of(matches), true, List.of());
  }

  private static Found outside(Match... matches) {
    return new Found(List.of(matches), false, List.of());
  }

  private static List<String> ids(Found found) {
    return found.matches().stream().map(match -> match.card().id()).toList();
  }

  @Test
  void each_part_counts_by_its_share() {
    Found one = found(match("calm", 0.6), match("queue", 0.3));
    Found other = found(match("queue", 0.9), match("calm", 0.1));
    assertThat(ids(one.with(other, 0.2))).containsExactly("calm", "queue");
    assertThat(ids(one.with(other, 0.8))).containsExactly("queue", "calm");
    assertThat(one.with(other, 0.5).matches().getFirst().score()).isEqualTo(0.6);
  }

  @Test
  void a_part_that_lies_outside_has_no_say() {
    Found one = found(match("calm", 0.2), match("queue", 0.1));
    Found other = outside(match("queue", 0.9), match("calm", 0.1));
    assertThat(ids(one.with(other, 0.9))).containsExactly("calm", "queue");
    assertThat(ids(other.with(one, 0.1))).containsExactly("calm", "queue");
    assertThat(other.with(one, 0.1).covered()).isTrue();
  }

  @Test
  void two_parts_outside_lie_outside_together() {
    Found outside = outside(match("calm", 0.2), match("queue", 0.1));
    assertThat(outside.with(outside, 0.5).covered()).isFalse();
  }

  @Test
  void a_safety_card_that_comes_first_in_one_part_comes_first() {
    Found one = found(match("calm", 0.9), match("safety-fire", 0.05));
    Found danger = found(match("safety-fire", 0.5), match("calm", 0.4));
    assertThat(ids(one.with(danger, 0.1))).startsWith("safety-fire");
    assertThat(ids(danger.with(one, 0.9))).startsWith("safety-fire");
  }

  @Test
  void a_danger_in_either_part_is_told_once() {
    Card fire = card(Language.EN, "safety-fire");
    Found one = new Found(List.of(match("calm", 1)), true, List.of(fire));
    assertThat(one.with(one, 0.5).dangers()).containsExactly(fire);
    assertThat(one.with(outside(match("calm", 1)), 0.5).dangers()).containsExactly(fire);
  }

  @Test
  void cards_are_shown_in_another_language_where_they_are_written_in_it() {
    Found found = found(match("queue", 0.6), match("calm", 0.3));
    Found italian =
        found.in(
            card ->
                Arrays.asList(card(Language.IT, "calm")).stream()
                    .filter(other -> other.id().equals(card.id()))
                    .findFirst());
    assertThat(italian.matches()).containsExactly(new Match(card(Language.IT, "calm"), 0.3));
    assertThat(italian.covered()).isTrue();
  }

  @Test
  void nothing_is_covered_by_a_language_that_has_none_of_the_cards() {
    assertThat(found(match("queue", 0.6)).in(card -> Optional.empty()).covered()).isFalse();
  }
}
