package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody types the slash command in Slack. */
class SlashCommandStoryTest {
  private static final JsonMapper JSON = new JsonMapper();

  private Coach coach;
  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    RecordedMetrics metrics = new RecordedMetrics();
    coach = Coach.reportingTo(metrics);
    slack = new SlackPeer(coach.intake(), metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  private JsonNode replyTo(String text) throws Exception {
    HttpResponse<String> response = slack.types(text);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    return SlackLimits.assertPrivateReply(response.body());
  }

  private static JsonNode expected(String name) throws Exception {
    return JSON.readTree(
        Files.readString(Path.of("src/test/resources/story/slack", name + ".json")));
  }

  @Test
  void a_situation_is_answered_with_a_line_to_say_the_steps_what_to_avoid_and_why()
      throws Exception {
    JsonNode reply = replyTo("there is a parrot squawking over everything");
    JsonNode card = expected("advice");
    assertThat(reply.path("blocks").size()).isEqualTo(card.path("blocks").size() + 3);
    for (int i = 0; i < card.path("blocks").size(); i++) {
      assertThat(reply.path("blocks").get(i)).isEqualTo(card.path("blocks").get(i));
    }
    assertThat(reply.path("text").textValue()).startsWith(card.path("text").textValue());
    JsonNode also = reply.path("blocks").get(card.path("blocks").size());
    assertThat(also.at("/text/text").textValue().lines())
        .hasSize(2)
        .allMatch(line -> line.matches("`/coach card [a-z-]+`: .+"));
    assertThat(reply.path("blocks").findValuesAsText("type"))
        .containsSubsequence("actions", "context_actions");
  }

  @Test
  void a_card_is_shown_in_full() throws Exception {
    assertThat(replyTo("card parrot-on-the-line")).isEqualTo(expected("card"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "HELP", "?", "", "   "})
  void help_shows_examples(String text) throws Exception {
    assertThat(replyTo(text)).isEqualTo(expected("help"));
  }

  @Test
  void the_list_holds_every_card() throws Exception {
    JsonNode reply = replyTo("cards");
    assertThat(coach.cardIds()).hasSizeGreaterThan(40);
    String blocks = reply.path("blocks").toString();
    assertThat(coach.cardIds()).allMatch(id -> blocks.contains("• " + id + ": "));
    assertThat(coach.cardIds()).allMatch(id -> reply.path("text").textValue().contains(id + ": "));
    assertThat(reply.toString().length()).isLessThan(12_000);
  }

  @Test
  void every_card_fits() throws Exception {
    for (String id : coach.cardIds()) {
      JsonNode reply = replyTo("card " + id);
      assertThat(reply.toString().length()).as(id).isLessThan(9_000);
      assertThat(reply.path("text").textValue())
          .as(id)
          .contains("Why it works: ")
          .doesNotEndWith("…");
    }
  }

  @Test
  void a_safety_card_names_the_contacts_with_every_sign_in_its_place() throws Exception {
    assertThat(replyTo("card safety-emergency").path("blocks").toString())
        .contains("Security &lt;ext. 5&gt; &amp; first aid *12*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel>",
        "<!here|x>",
        "<@U0ABC>",
        "<#C0ABC>",
        "<https://evil.example|https://bank.example>",
        "&lt;!channel&gt;",
        "*bold*_it_~no~`code`",
        ":rage:",
        "\u202Eeht\u2066esrever",
        "a\u0000b\u001bc\ud800d",
        ">quoted"
      })
  void what_somebody_typed_comes_back_as_words_only(String typed) throws Exception {
    JsonNode reply = replyTo("card no-" + typed);
    JsonNode told = reply.path("blocks").get(0).path("text");
    assertThat(told.path("type").asText()).isEqualTo("plain_text");
    assertThat(told.path("emoji").asBoolean(true)).isFalse();
    assertThat(told.path("text").textValue()).startsWith("There is no card \"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <https://evil.example|bank> the customer shouts about a refund",
        "1234567890",
        "🦜🦜🦜",
        "card",
        "card a b c",
        "help, he is shouting",
        "zqxj vbnm wrtp"
      })
  void whatever_is_typed_gets_an_answer_within_the_limits(String text) throws Exception {
    replyTo(text);
  }

  @Test
  void a_very_long_situation_is_answered() throws Exception {
    replyTo("the customer shouts about a late refund & <more> ".repeat(800));
  }

  @Test
  void a_very_long_card_id_is_answered() throws Exception {
    replyTo("card " + "<&>".repeat(10_000));
  }

  @Test
  void another_command_is_told_which_one_is_answered() throws Exception {
    String body = SlackRequest.command("/hello", "customer is shouting", slack.newTrigger());
    assertThat(SlackLimits.assertPrivateReply(slack.send(slack.signed(body)).body()))
        .isEqualTo(expected("other-command"));
  }
}
