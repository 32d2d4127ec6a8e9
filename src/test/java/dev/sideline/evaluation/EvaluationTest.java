package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sideline.coaching.AdviceDesk;
import dev.sideline.coaching.AdvicePages;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Deliberation;
import dev.sideline.coaching.Listener;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.coaching.PlaybookAdvice;
import dev.sideline.evaluation.EvalSet.Danger;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.Playbook;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.TestPrompts;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arithmetic of an evaluation, on a set small enough to reckon by hand. */
class EvaluationTest {
  private static final Offset<Double> EXACTLY = within(1e-9);

  /** The cards that are found for a text, best first; a text that is missing lies outside. */
  private static final Map<String, List<String>> FOUND =
      Map.of(
          "right at once", List.of("one", "two", "three", "four"),
          "right as third", List.of("one", "two", "three"),
          "right by also", List.of("two", "one"),
          "right as fourth", List.of("two", "three", "four", "one"),
          "pizza recipe", List.of("one"),
          "it burns here", List.of("safety-fire", "one"),
          "smoke comes in", List.of("one", "safety-fire"),
          "sale on fire", List.of("safety-fire", "one"),
          "dying to know", List.of("one"));

  private static final EvalSet SET =
      new EvalSet(
          "dev",
          Language.EN,
          List.of(
              new Row("right at once", Set.of("T1"), Set.of()),
              new Row("right as third", Set.of("T3"), Set.of("T4")),
              new Row("right by also", Set.of("T1"), Set.of("T2")),
              new Row("right as fourth", Set.of("T1"), Set.of()),
              new Row("turned away here", Set.of("T1"), Set.of())),
          List.of("pizza recipe", "what is the weather"),
          List.of(
              new Danger("it burns here", "safety-fire"),
              new Danger("smoke comes in", "safety-fire")),
          List.of("sale on fire", "dying to know"));

  @TempDir private Path folder;
  private Score score = new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

  @BeforeEach
  void run() {
    OwnPrompts prompts = new OwnPrompts(folder).safetyCard("safety-fire", "flames");
    int technique = 1;
    for (String id : List.of("one", "two", "three", "four")) {
      String path = "playbook/en/" + id + ".md";
      prompts.card(id, "x");
      prompts.write(path, prompts.read(path).replace("[T1, T2]", "[T" + technique++ + "]"));
    }
    prompts.write("playbook/it/one.md", prompts.read("playbook/en/one.md"));
    LivePlaybook playbook =
        new LivePlaybook(prompts.loader(), (cards, language) -> text -> found(cards, text));
    Languages languages = new MemoryLanguages();
    Coaching coaching =
        new Coaching(
            new PlaybookAdvice(
                playbook,
                new Listener(
                    text -> new Ours(text.equals("pizza recipe") ? Language.IT : Language.EN),
                    languages,
                    new Redactor(Set.of()),
                    TestPrompts.steering()),
                new MemoryChannels(),
                new RecordedMetrics()),
            new MemoryExchanges(),
            new AdviceDesk(
                new AdvicePages(new CardPages(playbook, Optional.empty())),
                new AnswerButtons(new MemoryChannels()),
                Asked.NOBODY,
                Answered.NOBODY),
            new Deliberation(TestPrompts.questions(), null));
    score = new Evaluation(coaching, languages).run(SET);
  }

  private static Found found(Playbook playbook, String text) {
    List<Match> matches =
        FOUND.getOrDefault(text, List.of()).stream()
            .map(id -> new Match(playbook.card(Language.EN, id).orElseThrow(), 1))
            .toList();
    List<Card> dangers =
        playbook.cards(Language.EN).stream()
            .filter(card -> card.safety() && text.startsWith("smoke"))
            .toList();
    return new Found(matches, !matches.isEmpty(), dangers);
  }

  @Test
  void first_counts_expected_and_also_right_techniques() {
    assertThat(score.first()).isEqualTo(2 / 5.0);
  }

  @Test
  void first_expected_counts_only_expected_techniques() {
    assertThat(score.firstExpected()).isEqualTo(1 / 5.0);
  }

  @Test
  void first_three_counts_up_to_the_third_card() {
    assertThat(score.firstThree()).isEqualTo(3 / 5.0);
  }

  @Test
  void the_reciprocal_rank_is_the_mean_over_all_situations() {
    assertThat(score.reciprocalRank()).isCloseTo((1 + 1 / 3.0 + 1 + 1 / 4.0 + 0) / 5, EXACTLY);
  }

  @Test
  void turned_away_counts_situations_that_were_told_to_be_outside() {
    assertThat(score.turnedAway()).isEqualTo(1 / 5.0);
  }

  @Test
  void told_outside_counts_what_is_outside_and_was_told_so() {
    assertThat(score.toldOutside()).isEqualTo(1 / 2.0);
  }

  @Test
  void safety_counts_the_right_safety_card_in_the_first_place() {
    assertThat(score.safetyFirst()).isEqualTo(1 / 2.0);
  }

  @Test
  void seen_counts_the_right_safety_card_in_the_first_place_or_pointed_at() {
    assertThat(score.safetySeen()).isEqualTo(1);
  }

  @Test
  void a_safety_card_for_harmless_words_is_a_false_alarm() {
    assertThat(score.falseAlarm()).isEqualTo(1 / 2.0);
  }

  @Test
  void language_kept_counts_answers_in_the_language_of_the_set() {
    assertThat(score.languageKept()).isEqualTo(1 - 1 / 11.0);
  }

  @Test
  void every_miss_is_named_with_what_came_instead() {
    assertThat(score.misses())
        .containsExactly(
            "right as third\n    wanted T3; came one, two, three",
            "right as fourth\n    wanted T1; came two, three, four",
            "turned away here\n    wanted T1; came outside",
            "pizza recipe\n    wanted outside; came one",
            "smoke comes in\n    wanted safety-fire; came one, safety-fire",
            "sale on fire\n    wanted no safety card; came safety-fire, one");
  }
}
