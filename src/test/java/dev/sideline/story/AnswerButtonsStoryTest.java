package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.ScriptedModel;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody presses what stands below an answer in Slack. */
class AnswerButtonsStoryTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Words WORDS = Words.in(Language.EN);
  private static final String SITUATION = "there is a parrot squawking over everything";
  private static final String DANA = "U1";
  private static final String TAL = "U2";

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final SlackWeb web = new SlackWeb();
  private final DatabaseConfig database = TestDatabase.SQLITE.fresh();
  private Coach coach = Coach.reportingTo(metrics);
  private Coach.Desk desk;
  private SlackPeer slack;

  @BeforeEach
  void open() throws Exception {
    web.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C9\",\"ts\":\"99.1\"}");
    desk = coach.open(web.config(), database);
    desk.channels()
        .settle(
            "T1", "C1", new ChannelSettings(Optional.empty(), false, true, "C9", "", false, ""));
    slack = new SlackPeer(web.config(), desk, metrics);
  }

  @AfterEach
  void stop() throws Exception {
    close();
    web.close();
  }

  private void close() throws Exception {
    slack.close();
    desk.close();
  }

  private void openAnew(Coach another) throws Exception {
    close();
    coach = another;
    open();
  }

  /** What is answered at once when Dana types this. */
  private JsonNode answerTo(String text) throws Exception {
    JsonNode answer = SlackLimits.assertPrivateReply(slack.types(text).body());
    desk.database().writes().submit(handle -> "behind the others").join();
    return answer;
  }

  /** What stands for a button of a message. */
  private static String act(JsonNode message, String label) {
    for (JsonNode button : message.findParents("value")) {
      if (button.at("/text/text").asText().equals(label)) {
        return button.path("value").asText();
      }
    }
    throw new AssertionError("no button " + label + " in " + message);
  }

  private static List<String> labels(JsonNode message) {
    return message.findParents("value").stream()
        .map(button -> button.at("/text/text").asText())
        .toList();
  }

  private void press(String user, String act, String message) throws Exception {
    web.forget();
    String body = SlackEvents.press(user, act, "C1", message, "7.7", web.responseUrl());
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
  }

  private JsonNode replyTo(String user, String act) throws Exception {
    return replyTo(user, act, "6.6");
  }

  private JsonNode replyTo(String user, String act, String message) throws Exception {
    press(user, act, message);
    JsonNode reply = web.replied(1);
    desk.database().writes().submit(handle -> "behind the others").join();
    return SlackLimits.assertPrivateReply(reply);
  }

  private String sent(String method, String field) throws Exception {
    return SlackWeb.field(web.call(method), field);
  }

  private JsonNode formOf(String user, String act) throws Exception {
    press(user, act, "6.6");
    return SlackWeb.json(sent("views.open", "view"));
  }

  /** The blocks of what was posted. */
  private JsonNode posted() throws Exception {
    JsonNode blocks = SlackWeb.jsonField(web.call("chat.postMessage"), "blocks");
    SlackLimits.assertBlocks(blocks);
    return blocks;
  }

  private void submit(
      String user, JsonNode view, Map<String, String> typed, Map<String, String> chosen)
      throws Exception {
    web.forget();
    String body = SlackEvents.submission(user, view, typed, chosen);
    assertThat(slack.send(slack.signed(body)).body()).isEmpty();
  }

  /** The event of what somebody says in the experts' thread. */
  private static String said(String user, String ts, String text) {
    return SlackEvents.envelope(SlackEvents.in("99.1", SlackEvents.message(user, "C9", ts, text)));
  }

  private static void assertIs(JsonNode json, String name) throws Exception {
    Path file = Path.of("src/test/resources/story/slack", name + ".json");
    assertThat(json).isEqualTo(JSON.readTree(Files.readString(file)));
  }

  private String judged() {
    desk.database().writes().submit(handle -> "behind the others").join();
    return desk.database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT feedback || '/' || reason || '/' || remark FROM asked")
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void shorter_is_the_one_line_and_the_first_step() throws Exception {
    assertIs(replyTo(DANA, act(answerTo(SITUATION), "Shorter")), "shorter");
  }

  @Test
  void more_formal_is_what_the_card_has_for_writing() throws Exception {
    JsonNode reply = replyTo(DANA, act(answerTo(SITUATION), "More formal"));
    assertThat(reply.path("text").textValue()).isEqualTo(WORDS.of("rework.formal.none"));
  }

  @Test
  void another_way_is_the_next_line_of_the_card_and_then_the_next_card_until_all_is_said()
      throws Exception {
    JsonNode answer = answerTo(SITUATION);
    String shorter = replyTo(DANA, act(answer, "Shorter")).path("text").textValue();
    String another = "";
    for (int i = 0; i < 20; i++) {
      // Each is of a message of its own, so that it is not the same press twice.
      JsonNode next = replyTo(DANA, act(answer, "Another way"), "6." + i);
      String text = next.path("text").textValue();
      assertThat(text).isNotEqualTo(shorter).isNotEqualTo(another);
      another = text;
      if (text.equals(WORDS.of("rework.another.none"))) {
        return;
      }
    }
    throw new AssertionError("there is no end of it");
  }

  @Test
  void with_a_model_it_changes_what_it_advised_and_a_change_can_be_changed() throws Exception {
    ScriptedModel model = new ScriptedModel();
    openAnew(Coach.asking(model, new Limits(9, 9, 1_000_000), metrics));
    model.says(new Text("Cover the cage. [parrot-on-the-line]"));
    web.forget();
    String command =
        SlackRequest.command("/coach", SITUATION, slack.newTrigger())
            .replaceFirst("response_url=[^&]*", "response_url=" + web.responseUrl());
    slack.send(slack.signed(command));
    JsonNode answer = SlackLimits.assertPrivateReply(web.replied(1));
    model.says(
        new Text("Cover it. [parrot-on-the-line]"),
        new Text("Kindly cover the cage. [parrot-on-the-line]"));
    JsonNode shorter = replyTo(DANA, act(answer, "Shorter"));
    assertThat(shorter.path("text").textValue()).startsWith("Cover it.");
    JsonNode formal = replyTo(DANA, act(shorter, "More formal"));
    assertThat(formal.path("text").textValue()).startsWith("Kindly cover");
    assertThat(model.prompts().getLast().user())
        .contains("<<<\n" + SITUATION + "\n>>>")
        .contains("<<<\nCover it. [parrot-on-the-line]\n>>>")
        .contains("The agent wishes it changed: more-formal.");
    assertThat(metrics.wanted()).containsExactly("miss");
  }

  @Test
  void where_the_model_fails_the_playbook_changes_it_and_says_so() throws Exception {
    ScriptedModel model = new ScriptedModel();
    JsonNode answer = answerTo(SITUATION);
    openAnew(Coach.asking(model, new Limits(9, 9, 1_000_000), metrics));
    model.always(new Unavailable("http-503", Duration.ZERO));
    assertThat(replyTo(DANA, act(answer, "Shorter")).path("text").textValue())
        .contains("1. ", WORDS.of("advice.model.none"));
  }

  @Test
  void the_card_is_opened() throws Exception {
    JsonNode reply = replyTo(DANA, act(answerTo(SITUATION), "Open the card"));
    assertIs(reply, "card");
  }

  @Test
  void what_helped_is_taken_down_and_thanked_for() throws Exception {
    JsonNode reply = replyTo(DANA, act(answerTo(SITUATION), "Helped"));
    assertThat(reply.path("text").textValue()).isEqualTo(WORDS.of("feedback.thanks"));
    assertThat(judged()).isEqualTo("good//");
  }

  @Test
  void what_did_not_help_is_taken_down_even_if_nobody_tells_why() throws Exception {
    JsonNode view = formOf(DANA, act(answerTo(SITUATION), "Did not help"));
    assertThat(judged()).isEqualTo("bad//");
    assertIs(view, "why");
    submit(
        DANA, view, Map.of("remark", "too stiff for +44 20 7946 0958"), Map.of("reason", "tone"));
    assertThat(judged()).isEqualTo("bad/tone/too stiff for [phone number]");
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("feedback.thanks"));
  }

  @Test
  void what_a_process_that_died_had_shared_is_not_shared_again() throws Exception {
    JsonNode view = formOf(DANA, act(answerTo(SITUATION), "Share in channel"));
    submit(DANA, view, Map.of(), Map.of());
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("share.done"));
    JsonNode mark = SlackWeb.jsonField(web.call("chat.postMessage"), "metadata");
    desk.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM post"));
    web.forget();
    web.answers(
        "conversations.history",
        "{\"ok\":true,\"messages\":[{\"type\":\"message\",\"ts\":\"88.1\",\"metadata\":"
            + mark
            + "}]}");
    desk.database().jdbi().useHandle(h -> h.execute("DELETE FROM incoming"));
    submit(DANA, view, Map.of(), Map.of());
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("share.done"));
    assertThat(web.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void an_answer_is_shared_as_it_was_shown_before_without_data_and_with_the_sharers_name()
      throws Exception {
    JsonNode answer = answerTo(SITUATION + ", call +44 20 7946 0958");
    JsonNode view = formOf(DANA, act(answer, "Share in channel"));
    submit(DANA, view, Map.of(), Map.of());
    assertThat(sent("chat.postMessage", "channel")).isEqualTo("C1");
    JsonNode blocks = posted();
    assertIs(blocks, "shared");
    for (int i = 0; i < blocks.size(); i++) {
      assertThat(blocks.get(i)).isEqualTo(view.path("blocks").get(i + 1));
    }
    assertThat(blocks.at("/0/elements/1/text").asText()).isEqualTo("<@U1>");
    assertThat(blocks.toString()).contains("[phone number]", "Say this now").doesNotContain("7946");
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("share.done"));
  }

  @ParameterizedTest
  @CsvSource({
    "not_in_channel, share.uninvited",
    "channel_not_found, share.uninvited",
    "is_archived, share.closed"
  })
  void who_cannot_share_is_told_what_to_do(String error, String told) throws Exception {
    JsonNode view = formOf(DANA, act(answerTo(SITUATION), "Share in channel"));
    web.answers("chat.postMessage", SlackWeb.error(error));
    submit(DANA, view, Map.of(), Map.of());
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of(told));
  }

  @Test
  void a_question_goes_to_the_experts_and_their_answer_comes_back_once() throws Exception {
    JsonNode view = formOf(DANA, act(answerTo(SITUATION), "Ask a person"));
    submit(DANA, view, Map.of("words", "May we ban parrots? Call +44 20 7946 0958"), Map.of());
    assertThat(sent("chat.postMessage", "channel")).isEqualTo("C9");
    JsonNode blocks = posted();
    assertIs(blocks, "experts-question");
    assertThat(blocks.toString()).doesNotContain("7946", "C1");
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("experts.asked"));

    web.forget();
    String answer = said(TAL, "99.2", "No &lt;b&gt;, ext. 5");
    for (int i = 0; i < 2; i++) {
      assertThat(slack.send(slack.signed(answer)).statusCode()).isEqualTo(200);
    }
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("experts.passed"));
    assertThat(web.calls("chat.postMessage")).hasSize(1);
    assertThat(sent("chat.postMessage", "channel")).isEqualTo("U1");
    JsonNode back = posted();
    assertIs(back, "experts-answer");
  }

  @Test
  void what_the_asker_says_to_the_experts_is_nothing_to_pass_on() throws Exception {
    JsonNode view = formOf(DANA, act(answerTo(SITUATION), "Ask a person"));
    submit(DANA, view, Map.of("words", "May we ban parrots?"), Map.of());
    assertThat(sent("chat.postEphemeral", "text")).isEqualTo(WORDS.of("experts.asked"));
    web.forget();
    slack.send(slack.signed(said(DANA, "99.3", "It is blue")));
    replyTo(DANA, "good nothing");
    assertThat(web.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void where_no_experts_are_set_nobody_is_offered_to_ask_them() throws Exception {
    desk.channels().settle("T1", "C1", ChannelSettings.DEFAULT);
    assertThat(labels(answerTo(SITUATION))).contains("Shorter").doesNotContain("Ask a person");
  }

  @Test
  void nobody_else_has_a_say_in_a_private_answer() throws Exception {
    JsonNode answer = answerTo(SITUATION);
    assertThat(replyTo(TAL, act(answer, "Helped")).path("text").textValue())
        .isEqualTo(WORDS.of("answer.other"));
    assertThat(formOf(TAL, act(answer, "Share in channel")).has("submit")).isFalse();
    assertThat(judged()).isNull();
  }

  @Test
  void a_button_works_after_a_restart() throws Exception {
    JsonNode answer = answerTo(SITUATION);
    openAnew(Coach.reportingTo(metrics));
    assertThat(replyTo(DANA, act(answer, "Shorter")).path("text").textValue()).contains("1. ");
  }

  @Test
  void whoever_presses_below_an_answer_that_is_forgotten_is_told_so() throws Exception {
    JsonNode answer = answerTo(SITUATION);
    desk.database().jdbi().useHandle(handle -> handle.execute("DELETE FROM asked"));
    for (String label : List.of("Shorter", "Helped")) {
      assertThat(replyTo(DANA, act(answer, label)).path("text").textValue())
          .isEqualTo(WORDS.of("answer.gone"));
    }
    for (String label : List.of("Did not help", "Share in channel", "Ask a person")) {
      assertThat(formOf(DANA, act(answer, label)).toString()).contains(WORDS.of("answer.gone"));
    }
  }

  @Test
  void an_id_that_looks_like_a_phone_number_stays_an_id() throws Exception {
    String command = SlackRequest.command("/coach", SITUATION, "2079460958.447911123456.0f");
    JsonNode answer = SlackLimits.assertPrivateReply(slack.send(slack.signed(command)).body());
    desk.database().writes().submit(handle -> "behind the others").join();
    assertThat(replyTo(DANA, act(answer, "Shorter")).path("text").textValue()).contains("1. ");
  }

  @Test
  void between_two_people_nothing_is_to_be_shared_and_what_is_pressed_is_answered_aside()
      throws Exception {
    String command =
        SlackRequest.command("/coach", SITUATION, slack.newTrigger())
            .replace("channel_id=C1", "channel_id=D1");
    JsonNode answer = SlackLimits.assertPrivateReply(slack.send(slack.signed(command)).body());
    assertThat(labels(answer)).contains("Shorter").doesNotContain("Share in channel");
    desk.database().writes().submit(handle -> "behind the others").join();
    String press =
        SlackEvents.press(DANA, act(answer, "Shorter"), "D1", "6.6", "7.7", web.responseUrl());
    slack.send(slack.signed(press));
    assertThat(web.replied(1).path("text").textValue()).contains("1. ");
    assertThat(web.calls("chat.postMessage")).isEmpty();
  }
}
