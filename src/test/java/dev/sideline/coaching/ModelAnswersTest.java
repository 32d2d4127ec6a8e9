package dev.sideline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.RememberedAnswers;
import dev.sideline.testkit.ScriptedModel;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking a model: once for equal questions, again where it helps, not at all while it is down. */
class ModelAnswersTest {
  private static final RenderedPrompt PROMPT =
      new RenderedPrompt(PromptName.ADVICE, "system", "user", 10, 0, 9);
  private static final Unavailable DOWN = new Unavailable("http-503", Duration.ZERO);

  private final ScriptedModel model = new ScriptedModel();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final RecordedMetrics metrics = new RecordedMetrics();
  private final RememberedAnswers kept = new RememberedAnswers();
  private final ModelAnswers answers =
      new ModelAnswers(model, Duration.ofSeconds(5), workers, kept, metrics);

  @AfterEach
  void stop() {
    workers.close();
  }

  private final List<String> sofar = new ArrayList<>();

  private static QuestionKey key(String words) {
    return new QuestionKey("T1", Language.EN, Language.EN, words, "made");
  }

  private Reasoned ask(String words) {
    return answers.shared(key(words), PROMPT, text -> new Answer(text, List.of()), sofar::add);
  }

  @Test
  void an_answer_is_remembered() {
    model.says(new Text("breathe"));
    assertThat(ask("he shouts")).isEqualTo(new Answer("breathe", List.of()));
    assertThat(ask("he shouts")).isEqualTo(new Answer("breathe", List.of()));
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void what_is_written_is_told_whenever_a_line_is_whole() {
    model.saysInPieces("brea", "the\n", "then ", "speak", "\nslowly");
    ask("he shouts");
    assertThat(sofar).containsExactly("breathe\n", "breathe\nthen speak\nslowly");
    ask("he shouts");
    assertThat(sofar).hasSize(2);
  }

  @Test
  void another_question_is_asked_anew() {
    model.says(new Text("breathe"), new Text("wait"));
    ask("he shouts");
    assertThat(ask("she shouts")).isEqualTo(new Answer("wait", List.of()));
  }

  @Test
  void a_thousand_equal_questions_at_once_are_asked_once() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    model.waitsFor(slow).says(new Text("breathe"));
    List<Future<Reasoned>> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(workers.submit(() -> ask("he shouts")));
    }
    slow.countDown();
    for (Future<Reasoned> one : all) {
      assertThat(one.get()).isEqualTo(new Answer("breathe", List.of()));
    }
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void what_could_not_be_answered_is_asked_a_second_time_and_no_more() {
    model.says(DOWN, new Text("breathe"));
    assertThat(ask("one")).isEqualTo(new Answer("breathe", List.of()));
    model.says(DOWN, DOWN, new Text("too late"));
    assertThat(ask("two")).isEqualTo(new Nothing("http-503"));
    assertThat(model.asked()).isEqualTo(4);
  }

  @Test
  void a_model_that_wants_to_be_left_alone_longer_than_the_budget_is() {
    model.says(new Unavailable("busy", Duration.ofSeconds(30)), new Text("breathe"));
    assertThat(ask("one")).isEqualTo(new Nothing("busy"));
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void a_refusal_is_final() {
    model.says(new Refused("filtered"), new Text("breathe"));
    assertThat(ask("one")).isEqualTo(new Nothing("filtered"));
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void a_failure_is_not_remembered() {
    model.says(new Refused("filtered"), new Text("breathe"));
    ask("one");
    assertThat(ask("one")).isEqualTo(new Answer("breathe", List.of()));
  }

  @Test
  void an_answer_that_fails_its_check_is_not_remembered() {
    model.says(new Text("bad"), new Text("good"));
    answers.shared(key("one"), PROMPT, text -> new Nothing("link"), sofar::add);
    assertThat(ask("one")).isEqualTo(new Answer("good", List.of()));
  }

  @Test
  void a_model_that_keeps_failing_is_not_asked_any_more_for_a_while() {
    model.always(DOWN);
    for (int i = 0; i < 20; i++) {
      ask("question " + i);
    }
    int asked = model.asked();
    assertThat(ask("another")).isEqualTo(new Nothing("down"));
    assertThat(model.asked()).isEqualTo(asked).isLessThan(10);
  }

  @Test
  void it_is_told_how_each_answer_was_come_by() {
    model.says(new Text("breathe"), DOWN, new Refused("filtered"));
    ask("one");
    answers.remembered(key("one"));
    ask("two");
    assertThat(metrics.wanted()).containsExactly("miss", "hit", "miss");
    assertThat(metrics.modelOutcomes()).containsExactly("began", "text", "http-503", "filtered");
    assertThat(metrics.gauged("sideline.answer.cache.entries")).isEqualTo(1);
  }

  @Test
  void whoever_leaves_while_waiting_takes_the_answer_from_nobody() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    model.waitsFor(slow).says(new Text("breathe"));
    Thread leaving = Thread.startVirtualThread(() -> ask("he shouts"));
    Patience.await(() -> model.asked() == 1);
    Future<Reasoned> staying = workers.submit(() -> ask("he shouts"));
    Patience.await(() -> metrics.wanted().contains("shared"));
    leaving.interrupt();
    slow.countDown();
    assertThat(staying.get()).isEqualTo(new Answer("breathe", List.of()));
    leaving.join();
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void what_another_process_answered_is_remembered_too() {
    kept.keep(key("he shouts"), new Answer("breathe", List.of("calm")));
    assertThat(answers.remembered(key("he shouts")))
        .contains(new Answer("breathe", List.of("calm")));
    assertThat(answers.remembered(key("she shouts"))).isEmpty();
  }

  @Test
  void an_answer_is_kept_for_others_and_a_failure_is_not() {
    model.says(new Text("breathe"), new Refused("filtered"));
    ask("one");
    ask("two");
    assertThat(kept.find(key("one"))).contains(new Answer("breathe", List.of()));
    assertThat(kept.find(key("two"))).isEmpty();
  }

  @Test
  void a_store_out_of_order_takes_the_answer_from_nobody() {
    kept.isBroken();
    model.says(new Text("breathe"));
    assertThat(answers.remembered(key("one"))).isEmpty();
    assertThat(ask("one")).isEqualTo(new Answer("breathe", List.of()));
    assertThat(answers.remembered(key("one"))).isPresent();
  }
}
