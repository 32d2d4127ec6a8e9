package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackWeb;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** People call the coach from Slack's menus, and press its buttons. */
class ShortcutStoryTest extends OpenDesk {
  @Test
  void coach_me_on_this_answers_for_whoever_asks_on_the_message_as_a_customers() throws Exception {
    happens(SlackEvents.messageShortcut("coach_message", PARROT, web.responseUrl()));
    assertReplied(1, "shortcut-coach-first");
    assertReplied(2, "shortcut-coach-advice");
    assertThat(model.prompts().getFirst().user())
        .contains("The message the customer sent:\n<<<\n" + PARROT + "\n>>>");
  }

  private void assertReplied(int place, String fixture) throws Exception {
    Path file = Path.of("src/test/resources/story/slack", fixture + ".json");
    assertThat(web.replied(place)).isEqualTo(SlackWeb.json(Files.readString(file)));
  }

  @Test
  void a_message_that_looks_like_a_command_is_none() throws Exception {
    happens(SlackEvents.messageShortcut("coach_message", "forget me", web.responseUrl()));
    assertThat(web.replied(1).path("text").asText()).doesNotContain(WORDS.of("forgotten"));
  }

  @Test
  void reply_to_this_customer_offers_only_lines_that_can_be_written() throws Exception {
    happens(SlackEvents.messageShortcut("reply_message", "parrot squawking", web.responseUrl()));
    assertReplied(1, "shortcut-reply-first");
    web.replied(2);
    assertThat(model.prompts().getFirst().user())
        .contains("<<<\nparrot squawking\n>>>", "The line to send to the customer");
  }

  @Test
  void the_global_shortcut_asks_what_is_happening_and_the_answer_comes_as_a_direct_message()
      throws Exception {
    happens(SlackEvents.globalShortcut("ask_coach"));
    LoggedRequest opened = web.call("views.open");
    assertThat(SlackWeb.field(opened, "trigger_id")).isEqualTo("13.37.shortcut");
    assertThat(SlackWeb.jsonField(opened, "view").toString())
        .isEqualTo(
            """
            {"type":"modal","title":{"type":"plain_text","text":"Ask Sideline","emoji":false},\
            "submit":{"type":"plain_text","text":"Ask","emoji":false},\
            "close":{"type":"plain_text","text":"Close","emoji":false},\
            "blocks":[{"type":"input","block_id":"situation",\
            "label":{"type":"plain_text","text":"What is happening?","emoji":false},\
            "element":{"type":"plain_text_input","action_id":"situation",\
            "placeholder":{"type":"plain_text",\
            "text":"customer shouts about a late refund","emoji":false},\
            "multiline":true,"max_length":3000},"optional":false}],\
            "private_metadata":"{\\"about\\":\\"\\",\\"channel\\":\\"U1\\",\\"thread\\":\\"\\",\\"direct\\":true}",\
            "callback_id":"ask"}\
            """);

    String metadata = SlackWeb.jsonField(opened, "view").path("private_metadata").asText();
    HttpResponse<String> taken =
        happens(SlackEvents.submission("ask", metadata, "situation", PARROT));
    assertThat(taken.body()).isEmpty();
    LoggedRequest posted = web.call("chat.postMessage");
    assertThat(SlackWeb.field(posted, "channel")).isEqualTo("U1");
    assertThat(SlackWeb.field(web.call("chat.update"), "text")).startsWith("Cover the cage.");
  }

  @Test
  void whoever_waited_too_long_for_a_form_is_told_so() throws Exception {
    web.answers("views.open", SlackWeb.error("expired_trigger_id"));
    happens(SlackEvents.globalShortcut("ask_coach"));
    SlackWeb.assertSent(web.call("chat.postMessage"), "refused-form");
  }

  @Test
  void a_button_is_answered_however_old_its_message_is() throws Exception {
    happens(SlackEvents.press("card parrot-on-the-line", "C1", "21.1", web.responseUrl()));
    assertThat(web.replied(1).path("text").asText())
        .startsWith("A parrot answers for the customer");
  }

  @Test
  void the_same_button_twice_within_seconds_counts_once() throws Exception {
    for (String when : new String[] {"21.1", "21.9", "22.5"}) {
      happens(SlackEvents.press("card parrot-on-the-line", "C1", when, web.responseUrl()));
    }
    happens(SlackEvents.press("help", "C1", "22.6", web.responseUrl()));
    assertThat(web.replied(2).path("text").asText()).startsWith(WORDS.of("help.title"));
  }

  @Test
  void what_cannot_be_written_down_is_answered_from_memory() throws Exception {
    desk.losesItsDatabase();
    happens(SlackEvents.messageShortcut("coach_message", PARROT, web.responseUrl()));
    assertThat(web.replied(1).path("text").asText())
        .startsWith(WORDS.of("advice.say"))
        .contains(WORDS.of("advice.avoid"));
    happens(SlackEvents.press("card parrot-on-the-line", "C1", "21.1", web.responseUrl()));
    assertThat(web.replied(2).path("text").asText()).startsWith("A parrot answers");
  }

  @Test
  void a_form_that_cannot_be_written_down_keeps_what_was_typed() throws Exception {
    desk.losesItsDatabase();
    assertThat(happens(SlackEvents.submission("ask", "{}", "situation", PARROT)).body())
        .contains("\"response_action\":\"errors\"", WORDS.of("form.not.now"));
  }

  @Test
  void an_event_that_cannot_be_written_down_is_left_to_slack_to_send_again() throws Exception {
    desk.losesItsDatabase();
    String event = SlackEvents.envelope(SlackEvents.message("U1", "D1", "11.1", PARROT));
    assertThat(slack.send(slack.signed(event)).statusCode()).isEqualTo(503);
  }
}
