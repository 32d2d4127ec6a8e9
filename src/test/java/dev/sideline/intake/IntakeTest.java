package dev.sideline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Posts;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.ScriptedModel;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryChannels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say to the coach, and what they hear. */
class IntakeTest {
  private final Intake intake = Coach.reportingTo(new RecordedMetrics()).intake();
  private int deliveries;

  private List<Message> hear(Intake asked, String id, String utterance) {
    List<Message> heard = new ArrayList<>();
    asked.accept(incoming(id, utterance), heard::add);
    return heard;
  }

  private static Incoming incoming(String id, String utterance) {
    return new Incoming(id, new Person("t", "p"), new Place("terminal", "here"), utterance, "");
  }

  private Message heard(String utterance) {
    List<Message> heard = hear(intake, "delivery-" + deliveries++, utterance);
    assertThat(heard).hasSize(1);
    return heard.getFirst();
  }

  @Test
  void help_shows_what_can_be_typed() {
    assertThat(heard("help").parts())
        .startsWith(new Heading("I coach you through hard moments with customers"))
        .filteredOn(Example.class::isInstance)
        .extracting(part -> ((Example) part).utterance())
        .contains("cards", "card angry-customer", "customer shouts about a late refund");
  }

  @Test
  void nothing_typed_is_answered_with_help() {
    assertThat(heard("")).isEqualTo(heard("help"));
  }

  @Test
  void cards_lists_the_playbook() {
    assertThat(heard("cards").toString()).contains("parrot-on-the-line: A parrot answers");
  }

  @Test
  void onboarding_needs_more_than_a_terminal_which_follows_as_it_may_wait_elsewhere() {
    assertThat(hear(intake, "terminal-1", "onboard")).isEmpty();
    assertThat(intake.following(incoming("terminal-1", "onboard")))
        .contains(Message.of(new Text(Words.in(Language.EN).of("onboard.nowhere"))));
  }

  @Test
  void card_shows_one_card() {
    assertThat(heard("card parrot-on-the-line").parts())
        .startsWith(new Heading("A parrot answers for the customer"));
  }

  @Test
  void a_card_of_another_kind_is_a_situation() {
    assertThat(heard("card declined").parts())
        .doesNotContain(new Text("There is no card \"declined\"."));
  }

  @Test
  void an_unknown_card_is_told() {
    assertThat(heard("card parot-on-the-line").parts())
        .startsWith(new Text("There is no card \"parot-on-the-line\"."))
        .contains(new Example("card parrot-on-the-line", "A parrot answers for the customer"));
  }

  @Test
  void a_situation_is_coached() {
    assertThat(heard("parrot squawking over everything").parts())
        .first()
        .isInstanceOfSatisfying(
            Sayings.class,
            sayings ->
                assertThat(sayings.lines().getFirst().line())
                    .isEqualTo("Please go on, I am still with you."));
  }

  @Test
  void a_second_delivery_says_nothing() {
    assertThat(hear(intake, "once", "help")).hasSize(1);
    assertThat(hear(intake, "once", "help")).isEmpty();
  }

  @Test
  void a_feature_that_fails_gives_an_excuse_with_a_reference() {
    Intake failing =
        Coach.searching(
                search ->
                    situation -> {
                      throw new IllegalStateException("made to fail by a test");
                    },
                new RecordedMetrics())
            .intake();
    assertThat(hear(failing, "1", "parrot squawking"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.toString())
                  .contains("Sorry, something went wrong on my side")
                  .containsPattern("this reference: [0-9a-f]{8}")
                  .doesNotContain("Exception")
                  .doesNotContain("made to fail");
            });
  }

  @Test
  void an_inbox_forgets_the_oldest_delivery_first() {
    MemoryInbox inbox = new MemoryInbox(2);
    assertThat(Stream.of("a", "b", "b", "c").map(id -> inbox.admit(incoming(id, ""), Due.NOTHING)))
        .containsExactly(true, true, false, true);
    assertThat(inbox.admit(incoming("b", ""), Due.NOTHING)).isFalse();
    assertThat(inbox.admit(incoming("a", ""), Due.NOTHING)).isTrue();
  }

  @Test
  void what_an_expert_writes_is_written_down_without_customers_data_too() {
    List<String> written = new ArrayList<>();
    Intake intake =
        Coach.reportingTo(new RecordedMetrics())
            .intake((incoming, due) -> written.add(incoming.utterance()));
    intake.take(incoming("1", "refund 4111 1111 1111 1111").of(Kind.ANSWERED));
    assertThat(written).containsExactly("refund [card number]");
  }

  @Test
  void where_too_many_wait_the_playbook_answers_at_once_and_nothing_follows() {
    List<Due> following = new ArrayList<>();
    Coach coach =
        Coach.asking(new ScriptedModel(), new Limits(9, 9, 1_000_000), new RecordedMetrics());
    Intake crowded =
        new Intake(
            (incoming, follows) -> following.add(follows),
            coach.router(),
            new Redactor(Set.of("GB")),
            new MemoryChannels(),
            Posts.NONE,
            tenant -> false);
    Words words = Words.in(Language.EN);
    assertThat(hear(crowded, "1", "parrot squawking over everything"))
        .singleElement()
        .satisfies(
            message ->
                assertThat(message.parts())
                    .contains(new Note(words.of("advice.model.crowded")))
                    .doesNotContain(new Note(words.of("advice.thinking"))));
    assertThat(following).containsExactly(Due.NOTHING);
  }

  @Test
  void what_is_written_down_holds_no_customers_data_however_it_is_hidden() {
    List<String> written = new ArrayList<>();
    Intake intake =
        new Intake(
            (incoming, follows) -> written.add(incoming.utterance()),
            Coach.reportingTo(new RecordedMetrics()).router(),
            new Redactor(Set.of("GB")),
            new MemoryChannels(),
            Posts.NONE,
            tenant -> true);
    hear(intake, "1", "he pays by 4111 1111\u200B 1111\u00AD 1111\n and shouts");
    assertThat(written).containsExactly("he pays by [card number] and shouts");
  }
}
