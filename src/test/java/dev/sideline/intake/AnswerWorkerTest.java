package dev.sideline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Messenger.Sent;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotEver;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.jobs.Worker.Outcome;
import dev.sideline.jobs.Worker.Outcome.Again;
import dev.sideline.jobs.Worker.Outcome.Done;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.ScriptedModel;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers that come behind the acknowledgement. */
class AnswerWorkerTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Incoming ASKED =
      new Incoming(
          "1",
          new Person("T1", "U1"),
          new Place("slack", "C1"),
          "there is a parrot squawking over everything",
          "https://hooks.slack.com/1");

  private final ScriptedModel model =
      new ScriptedModel().always(new Text("Cover the cage. [parrot-on-the-line]"));
  private final OneWaiting backlog = new OneWaiting();
  private final Deque<Sent> platform = new ArrayDeque<>();
  private final List<Message> sent = new ArrayList<>();
  private boolean room = true;
  private Sent takenBack = new Arrived();
  private final AnswerWorker worker =
      new AnswerWorker(
          backlog,
          Coach.asking(model, new Limits(100, 100, 1_000_000), new RecordedMetrics()).router(),
          new Platform(),
          tenant -> room);

  /** Takes what is sent, unless a test has something else to say of it. */
  private class Platform implements Messenger {
    @Override
    public Sent send(Incoming incoming, Message message, boolean maybeArrived) {
      sent.add(message);
      return platform.isEmpty() ? new Arrived() : platform.remove();
    }

    @Override
    public void draft(Incoming incoming, Message soFar) {}

    @Override
    public Sent takeBack(Incoming incoming) {
      backlog.log.add("taken back");
      return takenBack;
    }
  }

  /** One delivery, and what was done about it. */
  private static final class OneWaiting implements Backlog {
    private Incoming incoming = ASKED;
    private int failures;
    private Optional<String> next = Optional.empty();
    private boolean first = true;
    private boolean sending;
    private boolean said = true;
    private boolean overtaken;
    private final List<String> log = new ArrayList<>();

    @Override
    public Optional<Waiting> find(String id) {
      return id.equals(incoming.id()) && !log.contains("answered")
          ? Optional.of(new Waiting(incoming, failures, first, sending, said))
          : Optional.empty();
    }

    @Override
    public boolean sending(String id) {
      boolean now = !sending && !overtaken;
      sending = true;
      log.add("sending");
      return now;
    }

    @Override
    public boolean said(String id) {
      said = true;
      sending = false;
      log.add("said");
      return !overtaken;
    }

    @Override
    public void failed(String id, boolean maybeSent) {
      failures++;
      sending = maybeSent;
      log.add("failed");
    }

    @Override
    public Optional<String> answered(String id) {
      log.add("answered");
      return next;
    }

    @Override
    public void stuck(String id, String trouble) {
      log.add("stuck: " + trouble);
    }
  }

  private static Duration pause(Outcome outcome) {
    return ((Again) outcome).pause();
  }

  @Test
  void an_answer_is_found_sent_and_taken_down() {
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(sent).singleElement().asString().contains("Cover the cage.");
    assertThat(sent.getFirst().parts()).doesNotContain(new Note(WORDS.of("sent.again")));
    assertThat(backlog.log).containsExactly("sending", "answered");
  }

  @Test
  void work_on_what_was_answered_does_nothing() {
    worker.work("1");
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(worker.work("unheard of")).isEqualTo(new Done());
    assertThat(sent).hasSize(1);
  }

  @Test
  void what_may_have_arrived_before_is_marked() {
    backlog.sending = true;
    worker.work("1");
    assertThat(sent.getFirst().parts()).startsWith(new Note(WORDS.of("sent.again")));
  }

  @Test
  void what_does_not_arrive_is_sent_again_after_growing_pauses() {
    List<Duration> pauses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      platform.add(new NotNow("status 503", Duration.ZERO, false));
      pauses.add(pause(worker.work("1")));
    }
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L);
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(backlog.log).endsWith("sending", "answered").contains("failed");
  }

  @Test
  void only_what_may_have_arrived_is_marked_when_it_is_sent_again() {
    platform.add(new NotNow("status 503", Duration.ZERO, false));
    platform.add(new NotNow("SocketTimeoutException", Duration.ZERO, true));
    platform.add(new NotNow("status 503", Duration.ZERO, false));
    for (int i = 0; i < 4; i++) {
      worker.work("1");
    }
    assertThat(sent)
        .extracting(message -> message.parts().contains(new Note(WORDS.of("sent.again"))))
        .containsExactly(false, false, true, true);
  }

  @Test
  void a_platform_is_left_alone_for_as_long_as_it_wants() {
    platform.add(new NotNow("ratelimited", Duration.ofMinutes(3), false));
    assertThat(pause(worker.work("1"))).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void what_can_never_arrive_is_kept_for_the_operator() {
    platform.add(new NotEver("status 404"));
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(backlog.log).containsExactly("sending", "stuck: status 404");
  }

  @Test
  void after_many_tries_it_is_kept_for_the_operator_and_whoever_asked_is_told() {
    for (int i = 0; i < 7; i++) {
      platform.add(new NotNow("status 503", Duration.ZERO, false));
      assertThat(worker.work("1")).isInstanceOf(Again.class);
    }
    platform.add(new NotNow("status 503", Duration.ZERO, false));
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(backlog.log).endsWith("stuck: status 503");
    assertThat(sent.getLast().toString()).contains(WORDS.of("excuse", "1"));
  }

  @Test
  void a_failure_within_is_tried_again() {
    AnswerWorker failing =
        new AnswerWorker(
            backlog,
            Coach.asking(model, new Limits(100, 100, 1_000_000), new RecordedMetrics()).router(),
            new Platform() {
              @Override
              public Sent send(Incoming incoming, Message message, boolean maybeArrived) {
                throw new IllegalStateException("made to fail by a test");
              }
            },
            tenant -> true);
    assertThat(pause(failing.work("1"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(backlog.log).doesNotContain("answered");
  }

  @Test
  void what_another_process_took_over_meanwhile_is_left_to_it() {
    backlog.overtaken = true;
    assertThat(pause(worker.work("1"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(sent).isEmpty();
  }

  @Test
  void whoever_comes_second_waits_for_the_first() {
    backlog.first = false;
    assertThat(pause(worker.work("1"))).isEqualTo(Duration.ofSeconds(2));
    assertThat(sent).isEmpty();
    assertThat(backlog.log).isEmpty();
  }

  @Test
  void whoever_waited_for_it_comes_next() {
    backlog.next = Optional.of("2");
    assertThat(worker.work("1")).isEqualTo(new Done(Optional.of("2")));
  }

  @Test
  void where_nothing_follows_nothing_is_sent() {
    backlog.incoming = ASKED.saying("customer collapsed in the queue");
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(sent).isEmpty();
    assertThat(backlog.log).containsExactly("answered");
  }

  @Test
  void what_was_not_answered_at_all_gets_the_first_words_and_then_the_rest() {
    backlog.said = false;
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst().parts()).endsWith(new Note(WORDS.of("advice.thinking")));
    assertThat(sent.getLast().toString()).contains("Cover the cage.");
    assertThat(backlog.log).containsExactly("sending", "said", "sending", "answered");
  }

  @Test
  void first_words_that_do_not_arrive_are_not_followed_by_anything() {
    backlog.said = false;
    platform.add(new NotNow("status 503", Duration.ZERO, false));
    assertThat(worker.work("1")).isInstanceOf(Again.class);
    assertThat(sent).hasSize(1);
    assertThat(model.asked()).isZero();
  }

  @Test
  void only_what_cannot_be_edited_is_marked_when_it_may_come_twice() {
    backlog.incoming = ASKED.at(ASKED.place().seen(Seen.DIRECTLY));
    backlog.sending = true;
    worker.work("1");
    assertThat(sent.getFirst().parts()).doesNotContain(new Note(WORDS.of("sent.again")));
  }

  @Test
  void the_answer_to_what_was_deleted_is_taken_back() {
    backlog.incoming = ASKED.of(Kind.WITHDRAWN);
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(backlog.log).containsExactly("taken back", "answered");
    assertThat(sent).isEmpty();
  }

  @Test
  void whoever_is_forgotten_is_told_so_though_their_wish_was_forgotten_too() {
    backlog.incoming = ASKED.of(Kind.PRESSED).saying("forget me");
    backlog.said = false;
    backlog.overtaken = true;
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(sent).containsExactly(Message.of(new Message.Text(WORDS.of("forgotten"))));
  }

  @Test
  void where_too_many_wait_the_playbook_answers_alone_and_says_so() {
    backlog.said = false;
    room = false;
    assertThat(worker.work("1")).isEqualTo(new Done());
    assertThat(sent).singleElement().asString().contains(WORDS.of("advice.model.crowded"));
    assertThat(model.asked()).isZero();
  }

  @Test
  void who_is_left_without_reasoned_advice_in_the_one_message_keeps_the_playbooks() {
    backlog.incoming = ASKED.at(ASKED.place().seen(Seen.DIRECTLY));
    platform.add(new NotEver("is_archived"));
    worker.work("1");
    assertThat(sent.getLast().toString())
        .contains(WORDS.of("advice.avoid"), WORDS.of("excuse", "1"));
  }

  @Test
  void what_was_deleted_gets_no_excuse() {
    backlog.incoming = ASKED.of(Kind.WITHDRAWN);
    takenBack = new NotEver("cant_delete_message");
    worker.work("1");
    assertThat(backlog.log).endsWith("stuck: cant_delete_message");
    assertThat(sent).isEmpty();
  }

  @Test
  void whoever_only_joined_a_channel_gets_no_excuse() {
    backlog.incoming = ASKED.of(Kind.JOINED).saying("C1");
    backlog.said = false;
    platform.add(new NotEver("user_disabled"));
    worker.work("1");
    assertThat(backlog.log).endsWith("stuck: user_disabled");
    assertThat(sent.toString()).doesNotContain(WORDS.of("excuse", "1"));
  }
}
