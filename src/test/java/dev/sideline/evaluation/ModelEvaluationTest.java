package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.sideline.coaching.AdviceDesk;
import dev.sideline.coaching.AdvicePages;
import dev.sideline.coaching.Allowance;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.AnswerCheck;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.Deliberation;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.coaching.Listener;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.coaching.ModelAnswers;
import dev.sideline.coaching.PlaybookAdvice;
import dev.sideline.coaching.Reasoning;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.evaluation.ModelEvaluation.Pace;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.Playbook;
import dev.sideline.privacy.Redactor;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.RememberedAnswers;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestPrompts;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model's answers are counted as, on a set small enough to count by hand. */
class ModelEvaluationTest {
  private static final LanguageDetector DETECTOR =
      text ->
          new Ours(text.contains("respira") || text.contains("tempo") ? Language.IT : Language.EN);

  /** What the model says to each question. */
  private static final Map<String, Completion> ANSWERS =
      Map.ofEntries(
          entry("a good answer", new Text("Breathe out. [one]\n1. Wait. [two]")),
          entry("right by also", new Text("Go on slowly now. [two]")),
          entry("another card", new Text("Wait. [two]")),
          entry("a promise", new Text("We will refund you. [one]")),
          entry("a late refund within 24 hours", new Text("The refund within 24 hours. [one]")),
          entry("a long answer", new Text("[one] " + "wait ".repeat(161))),
          entry("no citation", new Text("Breathe out.")),
          entry("wrong language", new Text("respira [one]")),
          entry(
              "a leak",
              new Text(
                  "You never invent company rules, refunds, discounts, prices, legal claims or"
                      + " deadlines.")),
          entry("filtered by the provider", new Refused("filtered")),
          entry("pizza recipe", new Text("No card covers this, so we will refund you.")),
          entry("che tempo fa", new Text("respira")),
          entry("a leak outside", new Text("<<< a leak >>>")));

  private static final EvalSet SET =
      new EvalSet(
          "dev",
          Language.EN,
          List.of(
              row("a good answer"),
              row("right by also"),
              row("another card"),
              row("a promise"),
              row("a late refund within 24 hours"),
              row("a long answer"),
              row("no citation"),
              row("wrong language"),
              row("a leak"),
              row("filtered by the provider"),
              row("it burns here")),
          List.of("pizza recipe", "che tempo fa", "a leak outside"),
          List.of(),
          List.of());

  @TempDir private Path folder;
  private final AtomicInteger answered = new AtomicInteger();
  private LivePlaybook playbook;

  private static Row row(String text) {
    return new Row(text, Set.of("T1"), Set.of(text.equals("right by also") ? "T2" : "T3"));
  }

  @BeforeEach
  void write() {
    OwnPrompts prompts = new OwnPrompts(folder).card("one", "x").card("two", "x");
    prompts.write(
        "playbook/en/one.md", prompts.read("playbook/en/one.md").replace("[T1, T2]", "[T1]"));
    prompts.write(
        "playbook/en/two.md", prompts.read("playbook/en/two.md").replace("[T1, T2]", "[T2]"));
    prompts.write("playbook/it/one.md", prompts.read("playbook/en/one.md"));
    prompts.safetyCard("safety-fire", "flames");
    playbook = new LivePlaybook(prompts.loader(), (cards, language) -> text -> found(cards, text));
  }

  private static Found found(Playbook playbook, String text) {
    boolean outside = SET.outside().contains(text);
    String best = text.equals("it burns here") ? "safety-fire" : "one";
    return new Found(
        List.of(new Match(playbook.card(Language.EN, best).orElseThrow(), 1)), !outside, List.of());
  }

  private ModelScore score(LanguageModel model) {
    Languages languages = new MemoryLanguages();
    Redactor redactor = new Redactor(Set.of());
    RecordedMetrics metrics = new RecordedMetrics();
    Reasoning reasoning =
        new Reasoning(
            new ModelAnswers(
                model,
                Duration.ofSeconds(5),
                Executors.newVirtualThreadPerTaskExecutor(),
                new RememberedAnswers(),
                metrics),
            new AnswerCheck(DETECTOR, redactor),
            new Allowance(
                new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE), new SettableClock()));
    Coaching coaching =
        new Coaching(
            new PlaybookAdvice(
                playbook,
                new Listener(DETECTOR, languages, redactor, TestPrompts.steering()),
                new MemoryChannels(),
                metrics),
            new MemoryExchanges(),
            new AdviceDesk(
                new AdvicePages(new CardPages(playbook, Optional.empty())),
                new AnswerButtons(new MemoryChannels()),
                Asked.NOBODY,
                Answered.NOBODY),
            new Deliberation(TestPrompts.questions(), reasoning));
    return new ModelEvaluation(
            coaching,
            languages,
            new AnswerMeasure(playbook, DETECTOR, TestPrompts.promises()),
            new Pace(3, Duration.ZERO))
        .run(SET, answered::incrementAndGet);
  }

  private ModelScore score() {
    return score(answering(ANSWERS));
  }

  private static LanguageModel answering(Map<String, Completion> answers) {
    return new LanguageModel() {
      @Override
      public String name() {
        return "small";
      }

      @Override
      public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
        return answers.entrySet().stream()
            .filter(answer -> prompt.user().contains("<<<\n" + answer.getKey() + "\n>>>"))
            .findFirst()
            .orElseThrow()
            .getValue();
      }
    };
  }

  @Test
  void advice_that_passes_the_check_is_shown_and_the_rest_counted_by_reason() {
    ModelScore score = score();
    assertThat(score.shown()).isEqualTo(new Share(6, 10));
    assertThat(score.reasons())
        .containsExactly(
            entry("filtered", 1L), entry("language", 1L), entry("leak", 1L), entry("uncited", 1L));
  }

  @Test
  void where_the_safety_card_stands_alone_no_model_is_asked() {
    assertThat(score().unasked()).isEqualTo(1);
  }

  @Test
  void a_right_card_teaches_an_expected_or_an_also_right_technique() {
    assertThat(score().rightCard()).isEqualTo(new Share(5, 6));
  }

  @Test
  void words_are_counted_without_the_cards_and_the_numbers_of_steps() {
    ModelScore score = score();
    assertThat(score.words(0.01)).isEqualTo(1);
    assertThat(score.words(0.3)).isEqualTo(3);
    assertThat(score.words(1)).isEqualTo(161);
    assertThat(score.tooLong()).isEqualTo(new Share(1, 6));
  }

  @Test
  void promises_are_counted_in_all_advice_but_for_the_words_of_the_question() {
    ModelScore score = score();
    assertThat(score.promising()).isEqualTo(new Share(2, 8));
    assertThat(score.withPromises())
        .extracting(Outcome.Shown::question)
        .containsExactly("a promise", "pizza recipe");
  }

  @Test
  void answers_that_give_the_instructions_away_are_counted_of_all_that_were_asked() {
    assertThat(score().leaked()).isEqualTo(new Share(2, 13));
  }

  @Test
  void the_language_is_kept_where_it_is_the_one_of_the_set() {
    ModelScore score = score();
    assertThat(score.languageKept()).isEqualTo(new Share(6, 6));
    assertThat(score.outsideLanguageKept()).isEqualTo(new Share(1, 2));
  }

  @Test
  void outside_texts_are_counted_by_themselves() {
    ModelScore score = score();
    assertThat(score.outsideShown()).isEqualTo(new Share(2, 3));
    assertThat(score.outsideReasons()).containsExactly(entry("leak", 1L));
  }

  @Test
  void each_question_is_told_when_it_is_done() {
    score();
    assertThat(answered).hasValue(14);
  }

  @Test
  void a_model_that_stays_down_is_given_up_and_every_question_counted() {
    AtomicInteger asked = new AtomicInteger();
    ModelScore score =
        score(
            new LanguageModel() {
              @Override
              public String name() {
                return "broken";
              }

              @Override
              public Completion complete(
                  RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
                asked.incrementAndGet();
                return new Unavailable("http-503", Duration.ofMinutes(1));
              }
            });
    assertThat(score.isAnswered()).isFalse();
    assertThat(score.reasons()).containsOnlyKeys("http-503", "down");
    assertThat(score.situations().size() + score.outside().size()).isEqualTo(13);
    assertThat(asked.get()).isLessThan(10);
  }
}
