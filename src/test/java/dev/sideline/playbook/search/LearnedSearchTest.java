package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Match;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.PlainTerms;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the cards by their scores, with safety first. */
class LearnedSearchTest {
  private static final TermSpace NONE = new TermSpace(Map.of(), new float[0]);
  private static final String OUTSIDE = CardModel.OUTSIDE;

  private static final SparseVector NOWHERE = new SparseVector(new int[0], new float[0]);

  @TempDir private Path folder;
  private List<Card> cards = List.of();

  @BeforeEach
  void write() {
    cards =
        new OwnPrompts(folder)
            .card("calm", "x")
            .card("queue", "y")
            .safetyCard("safety-fire", "z")
            .loader()
            .load()
            .cards(Language.EN);
  }

  /** What is found where every text has these scores. */
  private Found found(Map<String, Double> scores) {
    List<String> classes = new ArrayList<>(new TreeMap<>(scores).keySet());
    short[][] weights = new short[classes.size()][];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Halves.of(new float[] {scores.getOrDefault(classes.get(i), 0.0).floatValue()});
    }
    FeatureSpace space = new FeatureSpace(new float[0][], NONE, NONE);
    TextReader reader = new TextReader(List.of(), new PlainTerms());
    return new LearnedSearch(
            reader,
            new CardModel("", classes, space, weights, nobody(classes.size())),
            cards,
            new Thresholds(0.2, -0.1, -0.4))
        .find("text");
  }

  /** Texts that all lie equally far from every other. */
  private static Neighbours nobody(int classes) {
    return new Neighbours(Collections.nCopies(classes, List.of(NOWHERE)));
  }

  private Found found(double calm, double queue, double fire, double outside) {
    return found(Map.of("calm", calm, "queue", queue, "safety-fire", fire, OUTSIDE, outside));
  }

  private static List<String> ids(Found found) {
    return found.matches().stream().map(match -> match.card().id()).toList();
  }

  @Test
  void the_best_card_comes_first() {
    assertThat(ids(found(-0.9, 0.9, -3, -2))).containsExactly("queue", "calm", "safety-fire");
  }

  @Test
  void the_shares_fall_with_the_scores_and_never_exceed_one_together() {
    Found found = found(-0.9, 0.9, -3, -2);
    assertThat(found.matches())
        .extracting(Match::score)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(found.matches().stream().mapToDouble(Match::score).sum()).isBetween(0.5, 1.0);
  }

  @Test
  void a_safety_card_comes_first_though_another_is_slightly_better() {
    assertThat(ids(found(0.55, -0.9, 0.5, -2))).startsWith("safety-fire", "calm");
  }

  @Test
  void a_safety_card_does_not_come_first_where_another_is_much_better() {
    assertThat(ids(found(3, -0.9, 0.5, -2))).startsWith("calm");
  }

  @Test
  void a_safety_card_that_does_not_match_does_not_come_first_even_as_the_best() {
    assertThat(ids(found(-2.05, -2.1, -2, -3))).containsExactly("calm", "queue", "safety-fire");
  }

  @Test
  void a_safety_card_that_may_be_meant_is_pointed_at() {
    assertThat(found(3, -0.9, 0.5, -2).dangers())
        .extracting(Card::id)
        .containsExactly("safety-fire");
  }

  @Test
  void a_safety_card_that_comes_first_is_not_pointed_at_as_well() {
    assertThat(found(0.55, -0.9, 0.5, -2).dangers()).isEmpty();
  }

  @Test
  void a_safety_card_that_is_not_meant_is_not_pointed_at() {
    assertThat(found(3, -0.9, -3, -2).dangers()).isEmpty();
  }

  @Test
  void a_text_is_turned_away_where_outside_leads_clearly() {
    assertThat(found(-0.5, -0.9, -3, 2).covered()).isFalse();
  }

  @Test
  void a_text_is_not_turned_away_where_outside_leads_by_a_little() {
    assertThat(found(-0.5, -0.9, -3, -0.49).covered()).isTrue();
  }

  @Test
  void danger_is_never_turned_away() {
    Found found = found(0.4, -0.9, 0.5, 3);
    assertThat(found.covered()).isTrue();
    assertThat(ids(found)).startsWith("safety-fire");
  }

  @Test
  void nothing_is_turned_away_where_nothing_was_learned_to_lie_outside() {
    assertThat(found(Map.of("calm", -2.0, "queue", -3.0, "safety-fire", -4.0)).covered()).isTrue();
  }
}
