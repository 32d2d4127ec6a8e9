package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAnswers;
import dev.sideline.coaching.KnownAnswers.Statistics;
import dev.sideline.coaching.QuestionKey;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reasoned answers that outlive the process. */
@ParameterizedClass
@EnumSource
class KnownAnswersContractTest {
  private static final Answer BREATHE =
      new Answer(
          "Breathe. \u05e9\u05dc\u05d5\u05dd \ud83d\ude80 'quoted' [calm]",
          List.of("calm", "queue"));

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private SqlAnswers answers;

  KnownAnswersContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    answers = answers();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private SqlAnswers answers() {
    return new SqlAnswers(database.jdbi(), Duration.ofHours(24), clock);
  }

  private static QuestionKey key(String words) {
    return new QuestionKey("T1", Language.EN, Language.IT, words, "made");
  }

  @Test
  void an_answer_is_found_by_its_question_alone() {
    answers.keep(key("he shouts"), BREATHE);
    assertThat(answers.find(key("he shouts"))).contains(BREATHE);
    assertThat(answers.find(key("she shouts"))).isEmpty();
  }

  @Test
  void another_process_finds_it_too() {
    answers.keep(key("he shouts"), BREATHE);
    assertThat(answers().find(key("he shouts"))).contains(BREATHE);
  }

  @Test
  void an_answer_without_cards_stays_one() {
    Answer none = new Answer("Not covered.", List.of());
    answers.keep(key("he shouts"), none);
    assertThat(answers.find(key("he shouts"))).contains(none);
  }

  @Test
  void a_later_answer_replaces_the_earlier() {
    answers.keep(key("he shouts"), BREATHE);
    Answer wait = new Answer("Wait.", List.of("calm"));
    answers.keep(key("he shouts"), wait);
    assertThat(answers.find(key("he shouts"))).contains(wait);
    assertThat(answers.statistics().count()).isEqualTo(1);
  }

  @Test
  void after_a_day_it_is_forgotten() {
    answers.keep(key("he shouts"), BREATHE);
    clock.move(Duration.ofHours(24).minusMillis(1));
    assertThat(answers.find(key("he shouts"))).isPresent();
    clock.move(Duration.ofMillis(1));
    assertThat(answers.find(key("he shouts"))).isEmpty();
    assertThat(answers.statistics()).isEqualTo(new Statistics(Map.of(), 0, Optional.empty()));
    answers.keep(key("she shouts"), BREATHE);
    assertThat(answers.clear()).isEqualTo(1);
  }

  @Test
  void what_is_kept_is_counted_and_can_be_cleared() {
    Instant first = clock.instant();
    answers.keep(key("one"), new Answer("12345", List.of()));
    clock.move(Duration.ofMinutes(1));
    answers.keep(key("two"), new Answer("67", List.of()));
    answers.keep(
        new QuestionKey("T1", Language.HE, Language.HE, "one", "made"),
        new Answer("\u05e9\u05dc\u05d5\u05dd", List.of()));
    assertThat(answers.statistics())
        .isEqualTo(new Statistics(Map.of("en", 2L, "he", 1L), 11, Optional.of(first)));
    assertThat(answers.clear()).isEqualTo(3);
    assertThat(answers.find(key("one"))).isEmpty();
  }
}
