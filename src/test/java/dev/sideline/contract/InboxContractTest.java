package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlInbox;
import dev.sideline.adapter.sql.StuckDeliveries;
import dev.sideline.adapter.sql.StuckDeliveries.Stuck;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.intake.Backlog.Waiting;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.jobs.Jobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What came in, and what of it waits for its answer. */
@ParameterizedClass
@EnumSource
class InboxContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Place FLOOR = new Place("slack", "C1");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private final Queue jobs = new Queue();
  private Database database;
  private SqlInbox inbox;
  private SqlBacklog backlog;

  InboxContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  /** Remembers what was handed in, or refuses it. */
  private static final class Queue implements Jobs {
    private final List<String> handedIn = new ArrayList<>();
    private int woken;
    private boolean broken;

    @Override
    public synchronized void handIn(
        Connection transaction, String kind, List<String> ids, Instant due) {
      if (broken) {
        throw new IllegalStateException("made to fail by a test");
      }
      handedIn.addAll(ids);
    }

    @Override
    public synchronized void wake() {
      woken++;
    }
  }

  @BeforeEach
  void open() {
    database = kind.open();
    inbox = new SqlInbox(database.writes(), jobs, clock);
    backlog = new SqlBacklog(database.jdbi(), database.writes(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Incoming incoming(String id, Person person) {
    return new Incoming(
        id, person, FLOOR, "he shouts \u05e9\u05dc\u05d5\u05dd", "https://hooks.slack.com/1");
  }

  private boolean admitted(String id) {
    return inbox.admit(incoming(id, KIM), Due.THE_REST);
  }

  private StuckDeliveries stuck() {
    return new StuckDeliveries(database.jdbi(), jobs, clock);
  }

  @Test
  void a_delivery_is_admitted_once() {
    assertThat(admitted("1")).isTrue();
    assertThat(admitted("1")).isFalse();
    assertThat(inbox.admit(incoming("1", KIM), Due.NOTHING)).isFalse();
    assertThat(admitted("2")).isTrue();
    assertThat(jobs.handedIn).containsExactly("1", "2");
    assertThat(jobs.woken).isEqualTo(2);
  }

  @Test
  void of_many_equal_deliveries_at_once_one_is_admitted() throws Exception {
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        String id = "id " + i % 20;
        all.add(threads.submit(() -> admitted(id)));
      }
    }
    int admitted = 0;
    for (Future<Boolean> one : all) {
      admitted += one.get() ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(20);
    assertThat(jobs.handedIn).hasSize(20).doesNotHaveDuplicates();
    assertThat(backlog.waiting()).isEqualTo(Map.of("T1", 20L));
  }

  @Test
  void work_that_cannot_be_handed_in_leaves_nothing_behind() {
    jobs.broken = true;
    assertThatThrownBy(() -> admitted("1")).hasMessageContaining("could not be written");
    jobs.broken = false;
    assertThat(admitted("1")).isTrue();
  }

  @Test
  void what_waits_is_found_with_all_that_is_needed_to_answer_it() {
    admitted("1");
    assertThat(backlog.find("1"))
        .hasValueSatisfying(
            waiting -> {
              Incoming found = waiting.incoming();
              assertThat(found.id()).isEqualTo("1");
              assertThat(found.person()).isEqualTo(KIM);
              assertThat(found.place()).isEqualTo(FLOOR);
              assertThat(found.utterance()).isEqualTo("he shouts \u05e9\u05dc\u05d5\u05dd");
              assertThat(found.replyTo()).isEqualTo("https://hooks.slack.com/1");
              assertThat(waiting.failures()).isZero();
              assertThat(waiting.first()).isTrue();
              assertThat(waiting.maybeSent()).isFalse();
            });
    backlog.failed("1", false);
    backlog.failed("1", false);
    assertThat(backlog.find("1").orElseThrow().failures()).isEqualTo(2);
  }

  @Test
  void of_what_was_answered_at_once_nothing_waits_and_no_word_is_kept() {
    inbox.admit(incoming("1", KIM), Due.NOTHING);
    assertThat(backlog.find("1")).isEmpty();
    assertThat(backlog.waiting()).isEmpty();
    assertThat(jobs.handedIn).isEmpty();
    assertThat(kept()).isEqualTo("|");
  }

  @Test
  void once_answered_nothing_waits_and_no_word_or_address_is_kept() {
    admitted("1");
    backlog.sending("1");
    backlog.answered("1");
    assertThat(backlog.find("1")).isEmpty();
    assertThat(kept()).isEqualTo("|");
    assertThat(admitted("1")).isFalse();
  }

  private String kept() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT utterance || '|' || reply_to FROM incoming")
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void whoever_was_about_to_send_may_have_sent() {
    admitted("1");
    backlog.sending("1");
    assertThat(backlog.find("1").orElseThrow().maybeSent()).isTrue();
    backlog.failed("1", true);
    assertThat(backlog.find("1").orElseThrow().maybeSent()).isTrue();
    backlog.failed("1", false);
    assertThat(backlog.find("1").orElseThrow().maybeSent()).isFalse();
  }

  @Test
  void questions_of_one_person_in_one_place_are_answered_in_their_order() {
    admitted("b");
    clock.move(Duration.ofMillis(1));
    admitted("a");
    inbox.admit(incoming("c", new Person("T1", "U2")), Due.THE_REST);
    assertThat(backlog.find("a").map(Waiting::first)).contains(false);
    assertThat(backlog.find("c").map(Waiting::first)).contains(true);
    assertThat(backlog.find("b").map(Waiting::first)).contains(true);
    assertThat(backlog.answered("b")).contains("a");
    assertThat(backlog.find("a").map(Waiting::first)).contains(true);
    assertThat(backlog.answered("a")).isEmpty();
  }

  @Test
  void those_that_wait_are_counted_by_tenant() {
    admitted("1");
    admitted("2");
    inbox.admit(incoming("3", new Person("T2", "U1")), Due.THE_REST);
    backlog.sending("2");
    assertThat(backlog.waiting()).isEqualTo(Map.of("T1", 2L, "T2", 1L));
  }

  @Test
  void what_is_stuck_is_kept_for_the_operator_who_can_try_it_again() {
    admitted("1");
    backlog.failed("1", true);
    backlog.stuck("1", "status 404");
    assertThat(backlog.find("1")).isEmpty();
    assertThat(backlog.waiting()).isEmpty();
    assertThat(stuck().list())
        .containsExactly(new Stuck("1", "T1", clock.instant(), 1, "status 404"));
    assertThat(stuck().retry("1")).isTrue();
    assertThat(jobs.handedIn).containsExactly("1", "1");
    assertThat(backlog.find("1"))
        .hasValueSatisfying(again -> assertThat(again.maybeSent()).isTrue());
    assertThat(stuck().retry("1")).isFalse();
  }

  @Test
  void what_is_stuck_can_be_dropped_and_nothing_else() {
    admitted("1");
    assertThat(stuck().drop("1")).isFalse();
    backlog.stuck("1", "status 404");
    assertThat(stuck().drop("1")).isTrue();
    assertThat(stuck().list()).isEmpty();
  }

  @Test
  void ids_are_remembered_for_two_days_and_what_is_stuck_for_longer() {
    admitted("answered");
    backlog.answered("answered");
    admitted("stuck");
    backlog.stuck("stuck", "status 404");
    admitted("waiting");
    clock.move(Duration.ofDays(2));
    backlog.expire(clock.instant().minus(Duration.ofDays(90)));
    assertThat(admitted("answered")).isFalse();
    clock.move(Duration.ofMillis(1));
    backlog.expire(clock.instant().minus(Duration.ofDays(90)));
    assertThat(admitted("answered")).isTrue();
    assertThat(stuck().list()).hasSize(1);
    clock.move(Duration.ofDays(91));
    backlog.expire(clock.instant().minus(Duration.ofDays(90)));
    assertThat(stuck().list()).isEmpty();
    assertThat(admitted("waiting")).isFalse();
  }

  private static Incoming press(String when) {
    return new Incoming(
        "press/T1/U1/6.6/card calm#" + when,
        KIM,
        new Place("slack", "C1", "5.5", Seen.OPENLY),
        Kind.PRESSED,
        "card calm",
        "");
  }

  @Test
  void a_button_pressed_again_within_three_seconds_counts_once() {
    assertThat(inbox.admit(press("21.0"), Due.ALL)).isTrue();
    clock.move(Duration.ofMillis(2_900));
    assertThat(inbox.admit(press("23.9"), Due.ALL)).isFalse();
    clock.move(Duration.ofMillis(200));
    assertThat(inbox.admit(press("24.1"), Due.ALL)).isTrue();
    assertThat(jobs.handedIn).hasSize(2);
  }

  @Test
  void words_said_twice_within_three_seconds_are_two_questions() {
    assertThat(inbox.admit(incoming("T1/C1/1.1#2.1", KIM), Due.ALL)).isTrue();
    assertThat(inbox.admit(incoming("T1/C1/1.1#2.2", KIM), Due.ALL)).isTrue();
  }

  @Test
  void what_is_to_be_answered_from_the_beginning_is_kept_as_it_came() {
    inbox.admit(press("21.0"), Due.ALL);
    assertThat(backlog.find(press("21.0").id()))
        .hasValueSatisfying(
            waiting -> {
              assertThat(waiting.incoming()).isEqualTo(press("21.0"));
              assertThat(waiting.said()).isFalse();
            });
  }

  @Test
  void once_the_first_words_are_said_the_rest_is_begun_afresh() {
    inbox.admit(press("21.0"), Due.ALL);
    String id = press("21.0").id();
    backlog.failed(id, false);
    backlog.sending(id);
    backlog.said(id);
    assertThat(backlog.find(id))
        .hasValueSatisfying(
            waiting -> {
              assertThat(waiting.said()).isTrue();
              assertThat(waiting.maybeSent()).isFalse();
              assertThat(waiting.failures()).isZero();
            });
  }

  @Test
  void the_first_words_are_said_once_and_never_of_what_is_answered() {
    inbox.admit(press("21.0"), Due.ALL);
    String id = press("21.0").id();
    assertThat(backlog.said(id)).isTrue();
    assertThat(backlog.said(id)).isFalse();
    inbox.admit(incoming("2", KIM), Due.ALL);
    backlog.answered("2");
    assertThat(backlog.said("2")).isFalse();
    assertThat(backlog.find("2")).isEmpty();
  }

  @Test
  void what_is_to_be_answered_before_everybody_is_open_until_it_is_answered() {
    assertThat(inbox.isOpen(press("21.0").id())).isFalse();
    inbox.admit(press("21.0"), Due.ALL);
    inbox.admit(incoming("2", KIM), Due.ALL);
    assertThat(inbox.isOpen(press("21.0").id())).isTrue();
    assertThat(inbox.isOpen("2")).isFalse();
    backlog.answered(press("21.0").id());
    assertThat(inbox.isOpen(press("21.0").id())).isFalse();
  }
}
