package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.adapter.sql.SqlInsight;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.adapter.sql.SqlTipAnswers;
import dev.sideline.app.HomeWiring;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Exchange;
import dev.sideline.content.PromptFolder;
import dev.sideline.insight.RecentQuestions.Question;
import dev.sideline.insight.Traces.Kept;
import dev.sideline.insight.Week.Tally;
import dev.sideline.insight.Week.Verdict;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryLanguages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tables tell of what was asked and of what is kept. */
@ParameterizedClass
@EnumSource
class InsightContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T1", "U2");
  private static final Person STRANGER = new Person("T2", "U1");
  private static final Words WORDS = Words.in(Language.EN);
  private static final Place FLOOR = new Place("slack", "C1");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private SqlAsked asked;
  private SqlInsight insight;
  private int questions;

  InsightContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    asked = new SqlAsked(database.writes(), clock);
    insight = new SqlInsight(database.jdbi(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String ask(Person person, String words, boolean covered, String... cards) {
    String id = "question " + questions++;
    asked.note(
        new Asked.Entry(
            id, person, FLOOR, Language.EN, words, List.of(cards), covered, Duration.ofMillis(3)));
    settle();
    return id;
  }

  private void settle() {
    database.writes().submit(handle -> "behind the others").join();
  }

  private void rate(String id, String feedback) {
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE asked SET feedback = ? WHERE id = ?", feedback, id));
  }

  @Test
  void a_person_sees_the_last_five_of_their_own_questions_the_latest_first() {
    for (int i = 1; i <= 6; i++) {
      ask(KIM, "question " + i, true, "calm", "queue");
      clock.move(Duration.ofMinutes(1));
    }
    ask(TAL, "somebody else's", true, "calm");
    ask(STRANGER, "elsewhere", true, "calm");
    assertThat(insight.recent().of(KIM))
        .extracting(Question::words)
        .containsExactly("question 6", "question 5", "question 4", "question 3", "question 2");
    assertThat(insight.recent().of(KIM).getFirst())
        .isEqualTo(
            new Question("question 6", "calm", clock.instant().minus(Duration.ofMinutes(1))));
  }

  @Test
  void what_the_playbook_does_not_cover_has_no_card_that_answered_it() {
    ask(KIM, "tax return", false, "calm");
    assertThat(insight.recent().of(KIM)).extracting(Question::card).containsExactly("");
  }

  @Test
  void a_week_is_counted_by_person_card_origin_and_verdict() {
    ask(KIM, "he shouts", true, "calm", "queue");
    ask(KIM, "she shouts", true, "calm", "queue");
    String reasoned = ask(KIM, "they shout", true, "calm");
    asked.reasoned(reasoned);
    settle();
    rate(reasoned, "good");
    rate(ask(TAL, "tax return", false, "calm"), "bad");
    assertThat(insight.week().of("T1"))
        .containsExactlyInAnyOrder(
            new Tally("U1", "calm", true, Origin.PLAYBOOK, Verdict.NONE, 2),
            new Tally("U1", "calm", true, Origin.MODEL, Verdict.GOOD, 1),
            new Tally("U2", "calm", false, Origin.PLAYBOOK, Verdict.BAD, 1));
  }

  @Test
  void a_week_ends_now_and_began_seven_days_ago() {
    ask(KIM, "he shouts", true, "calm");
    clock.move(Duration.ofDays(7).minusMillis(1));
    assertThat(insight.week().of("T1")).hasSize(1);
    clock.move(Duration.ofMillis(1));
    assertThat(insight.week().of("T1")).isEmpty();
    assertThat(insight.recent().of(KIM)).hasSize(1);
  }

  @Test
  void tenants_are_kept_apart() {
    ask(KIM, "he shouts", true, "calm");
    ask(STRANGER, "she cries", true, "sad");
    assertThat(insight.week().of("T1")).extracting(Tally::card).containsExactly("calm");
    assertThat(insight.week().of("T2")).extracting(Tally::card).containsExactly("sad");
    assertThat(insight.week().of("T3")).isEmpty();
  }

  @Test
  void figures_appear_with_the_fifth_person_of_the_tenant_and_go_with_the_week() {
    for (int i = 1; i <= 4; i++) {
      ask(new Person("T1", "U" + i), "he shouts", true, "angry-customer");
      ask(new Person("T2", "U1" + i), "he shouts", true, "angry-customer");
    }
    clock.move(Duration.ofDays(3));
    assertThat(home()).contains(WORDS.of("home.week.few")).doesNotContain("4 questions");
    ask(new Person("T1", "U5"), "she shouts", true, "angry-customer");
    assertThat(home())
        .contains("The customer is angry or shouting: " + WORDS.of("home.count", 5))
        .doesNotContain("shouts", "U5");
    clock.move(Duration.ofDays(4));
    assertThat(home()).contains(WORDS.of("home.week.few"));
  }

  /** What somebody who leads and never asked finds at the coach's home. */
  private String home() {
    LivePlaybook playbook =
        new LivePlaybook(
            new PlaybookLoader(PromptFolder.shipped(Optional.empty())),
            (read, language) -> new SharedWordsSearch(read.cards(language)));
    List<Message> page =
        HomeWiring.of(
                database,
                playbook,
                new MemoryLanguages(),
                Duration.ofDays(90),
                person -> true,
                clock)
            .of(new Person("T1", "LEAD"));
    return page.getLast().toString();
  }

  @Test
  void what_is_kept_about_a_person_is_counted() {
    ask(KIM, "he shouts", true, "calm");
    ask(KIM, "she shouts", true, "calm");
    ask(TAL, "they shout", true, "calm");
    SqlLanguages languages = new SqlLanguages(database.jdbi(), database.writes());
    languages.choose(KIM, Language.IT);
    languages.heard(KIM, Language.LT);
    new SqlPosts(database.jdbi(), database.writes(), clock)
        .note(new Incoming("C1/17.5", KIM, FLOOR, "he shouts", ""), "C1/17.6");
    new SqlTipAnswers(database.jdbi(), database.writes(), clock).first(KIM, "1-17", 2, true);
    settle();
    assertThat(insight.traces().of(KIM))
        .isEqualTo(
            new Kept(2, 0, 0, 1, false, true, Optional.of(Language.IT), Optional.of(Language.LT)));
    assertThat(insight.traces().of(STRANGER))
        .isEqualTo(new Kept(0, 0, 0, 0, false, false, Optional.empty(), Optional.empty()));
  }

  @Test
  void a_conversation_counts_for_as_long_as_it_can_be_gone_on_from() {
    SqlExchanges exchanges = new SqlExchanges(database.jdbi(), database.writes(), clock);
    exchanges.note(KIM, "", new Exchange("he shouts", "breathe"), false);
    exchanges.note(KIM, "", new Exchange("he still shouts", "breathe"), true);
    exchanges.note(KIM, "C1/17.5", new Exchange("she cries", "listen"), false);
    settle();
    assertThat(insight.traces().of(KIM).talks()).isEqualTo(2);
    clock.move(Duration.ofHours(1));
    assertThat(insight.traces().of(KIM).talks()).isEqualTo(1);
    clock.move(Duration.ofDays(7));
    assertThat(insight.traces().of(KIM).talks()).isZero();
  }
}
