package dev.sideline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.config.SidelineConfig;
import dev.sideline.evaluation.EvalSet;
import dev.sideline.evaluation.EvalSet.Danger;
import dev.sideline.evaluation.Evaluation;
import dev.sideline.evaluation.Floors;
import dev.sideline.evaluation.Score;
import dev.sideline.playbook.Card;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped coach on the shipped sets: the floors of the build. */
@TestInstance(Lifecycle.PER_CLASS)
class ShippedSearchTest {
  private final Map<EvalSet, Score> scores = new HashMap<>();
  private Coach coach;

  @BeforeAll
  void load(@TempDir Path nothing) {
    coach = Coach.load(SidelineConfig.load(Map.of(), nothing));
  }

  List<Named<EvalSet>> sets() {
    return Stream.of("dev", "test")
        .flatMap(name -> EvalSet.load(name, coach.prompts()).stream())
        .map(set -> Named.of(set.name() + " " + set.language().code(), set))
        .toList();
  }

  @Test
  void every_language_has_a_set_to_tune_on_and_one_to_judge_by() {
    assertThat(sets())
        .extracting(Named::getName)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Language.values())
                .flatMap(l -> Stream.of("dev " + l.code(), "test " + l.code()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void a_set_is_large_enough_to_tell(EvalSet set) {
    assertThat(set.situations()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(set.outside()).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_technique_in_a_set_exists(EvalSet set) {
    Set<String> techniques =
        coach.playbook().current().playbook().sources().values().stream()
            .flatMap(source -> source.techniques().keySet().stream())
            .collect(Collectors.toSet());
    assertThat(set.situations())
        .allSatisfy(
            row -> {
              assertThat(row.expected()).as(row.text()).isNotEmpty().isSubsetOf(techniques);
              assertThat(row.also()).as(row.text()).isSubsetOf(techniques);
            });
  }

  @ParameterizedTest
  @MethodSource("sets")
  void every_safety_card_in_a_set_exists(EvalSet set) {
    List<String> safety =
        coach.playbook().current().playbook().cards(Language.EN).stream()
            .filter(Card::safety)
            .map(Card::id)
            .toList();
    assertThat(set.safety()).extracting(Danger::card).isSubsetOf(safety);
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_coach_finds_the_right_cards_often_enough(EvalSet set) {
    assertThat(Floors.missed(set.language(), score(set))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  void all_languages_together_tell_what_lies_outside_often_enough(String name) {
    Map<EvalSet, Score> scores =
        EvalSet.load(name, coach.prompts()).stream()
            .collect(Collectors.toMap(set -> set, this::score));
    assertThat(Floors.missedTogether(scores)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sets")
  void the_coach_answers_in_the_language_of_the_question(EvalSet set) {
    assertThat(score(set).languageKept()).isGreaterThanOrEqualTo(0.95);
  }

  /** Each set is asked once, for all facts about it. */
  private Score score(EvalSet set) {
    return scores.computeIfAbsent(
        set, asked -> new Evaluation(coach.coaching(), coach.languages()).run(asked));
  }
}
