package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.workspace.ChannelSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** People talk to the coach in Slack's conversations, and change their minds. */
class ConversationStoryTest extends OpenDesk {
  private static String text(LoggedRequest call) {
    SlackLimits.assertBlocks(SlackWeb.jsonField(call, "blocks"));
    return SlackWeb.field(call, "text");
  }

  @Test
  void a_mention_in_a_channel_is_answered_for_the_askers_eyes() throws Exception {
    happens(SlackEvents.mention("U1", "C1", "11.1", PARROT));
    LoggedRequest now = web.call("chat.postEphemeral");
    assertThat(text(now)).startsWith(WORDS.of("advice.say")).endsWith(WORDS.of("advice.thinking"));
    assertThat(SlackWeb.field(now, "channel")).isEqualTo("C1");
    assertThat(SlackWeb.field(now, "user")).isEqualTo("U1");
    assertThat(SlackWeb.field(now, "thread_ts")).isEmpty();
    assertThat(now.header("Authorization").firstValue()).isEqualTo("Bearer xoxb-test");
    SlackWeb.assertSent(now, "mention-first");
    SlackWeb.assertSent(web.call("chat.postEphemeral", 2), "mention-advice");
    assertThat(web.calls("chat.postMessage")).isEmpty();
    assertThat(model.prompts().getFirst().user()).contains(PARROT).doesNotContain(SlackEvents.BOT);
  }

  @Test
  void in_a_thread_the_answer_to_a_mention_is_shown_in_the_thread() throws Exception {
    happens(SlackEvents.in("10.0", SlackEvents.mention("U1", "C1", "11.1", PARROT)));
    assertThat(SlackWeb.field(web.call("chat.postEphemeral"), "thread_ts")).isEqualTo("10.0");
  }

  @Test
  void one_question_gets_one_answer_whichever_events_tell_of_it() throws Exception {
    ObjectNode mention = SlackEvents.mention("U1", "C1", "11.1", PARROT);
    happens(mention);
    happens(mention.deepCopy().put("type", "message").put("channel_type", "channel"));
    happens(mention);
    web.call("chat.postEphemeral", 2);
    happens(SlackEvents.mention("U1", "C1", "12.1", "help"));
    web.call("chat.postEphemeral", 3);
    assertThat(model.asked()).isEqualTo(1);
    assertThat(web.calls("chat.postEphemeral")).hasSize(3);
  }

  @Test
  void only_a_mention_is_answered_with_help() throws Exception {
    happens(SlackEvents.mention("U1", "C1", "11.1", ""));
    assertThat(text(web.call("chat.postEphemeral"))).startsWith(WORDS.of("help.title"));
  }

  @Test
  void where_a_channel_wants_it_so_everybody_sees_the_answer_in_a_thread() throws Exception {
    openly();
    happens(SlackEvents.mention("U1", "C1", "11.1", PARROT));
    LoggedRequest now = web.call("chat.postMessage");
    assertThat(text(now)).startsWith(WORDS.of("advice.say"));
    assertThat(SlackWeb.field(now, "thread_ts")).isEqualTo("11.1");
    assertThat(SlackWeb.field(now, "unfurl_links")).isEqualTo("0");
    assertThat(SlackWeb.jsonField(now, "metadata").toString())
        .isEqualTo(
            "{\"event_type\":\"sideline_answer\",\"event_payload\":{\"question\":\"T1/C1/11.1\"}}");
    SlackWeb.assertSent(now, "mention-open-first");
    SlackWeb.assertSent(web.call("chat.update"), "mention-open-advice");
    assertThat(web.calls("chat.postEphemeral")).isEmpty();
  }

  @Test
  void a_direct_message_is_answered_in_one_message_that_is_filled() throws Exception {
    happens(SlackEvents.message("U1", "D1", "11.1", PARROT));
    LoggedRequest now = web.call("chat.postMessage");
    assertThat(text(now)).endsWith(WORDS.of("advice.thinking"));
    assertThat(SlackWeb.field(now, "channel")).isEqualTo("D1");
    assertThat(SlackWeb.field(now, "thread_ts")).isEmpty();
    SlackWeb.assertSent(now, "direct-first");
    SlackWeb.assertSent(web.call("chat.update"), "direct-advice");
    assertThat(web.calls("chat.postMessage")).hasSize(1);
  }

  @Test
  void while_the_advice_is_written_its_whole_lines_are_shown_below_the_first_words()
      throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    model
        .saysInPieces("Cover the cage. [parrot-on-the-line]\nThen sp", "eak.\nSlowly.")
        .waitsAfterTheFirstPieceFor(shown);
    happens(SlackEvents.message("U1", "D1", "11.1", PARROT));
    String draft = text(web.call("chat.update"));
    assertThat(draft)
        .startsWith(WORDS.of("advice.say"))
        .contains("Cover the cage. [parrot-on-the-line]")
        .doesNotContain("Then")
        .endsWith(WORDS.of("advice.thinking"));
    shown.countDown();
    assertThat(text(web.call("chat.update", 2))).startsWith("Cover the cage.").contains("Slowly.");
  }

  @Test
  void in_the_pane_the_advice_is_streamed_where_slack_streams() throws Exception {
    web.answers("chat.startStream", "{\"ok\":true,\"channel\":\"D1\",\"ts\":\"77.1\"}");
    CountDownLatch shown = new CountDownLatch(1);
    model
        .saysInPieces("Cover the *cage. [parrot-on-the-line]\nThen sp", "eak.\nSlowly.")
        .waitsAfterTheFirstPieceFor(shown);
    happens(SlackEvents.in("10.0", SlackEvents.message("U1", "D1", "11.1", PARROT)));
    LoggedRequest stream = web.call("chat.startStream");
    assertThat(SlackWeb.field(stream, "thread_ts")).isEqualTo("10.0");
    assertThat(SlackWeb.field(stream, "markdown_text"))
        .startsWith(WORDS.of("advice.say"))
        .endsWith("Cover the \\*cage. \\[parrot-on-the-line\\]");
    assertThat(SlackWeb.field(web.call("chat.delete"), "ts")).isEqualTo("99.1");
    shown.countDown();
    assertThat(SlackWeb.field(web.call("chat.stopStream"), "ts")).isEqualTo("77.1");
    LoggedRequest whole = web.call("chat.update");
    assertThat(SlackWeb.field(whole, "ts")).isEqualTo("77.1");
    assertThat(text(whole)).startsWith("Cover the *cage.").contains("Slowly.");
  }

  @Test
  void where_slack_does_not_stream_the_message_is_edited() throws Exception {
    web.answers("chat.startStream", SlackWeb.error("unknown_method"));
    CountDownLatch shown = new CountDownLatch(1);
    model
        .saysInPieces("Cover the cage. [parrot-on-the-line]\nThen sp", "eak.\nSlowly.")
        .waitsAfterTheFirstPieceFor(shown);
    happens(SlackEvents.in("10.0", SlackEvents.message("U1", "D1", "11.1", PARROT)));
    assertThat(text(web.call("chat.update"))).contains("Cover the cage.").doesNotContain("Slowly");
    shown.countDown();
    assertThat(text(web.call("chat.update", 2))).contains("Slowly.");
    assertThat(web.calls("chat.delete")).isEmpty();
  }

  @Test
  void in_a_direct_message_what_tells_nothing_by_itself_goes_on_from_before() throws Exception {
    happens(SlackEvents.message("U1", "D1", "11.1", PARROT));
    web.call("chat.update");
    happens(SlackEvents.message("U1", "D1", "12.1", "still loud"));
    web.call("chat.update", 2);
    assertThat(model.prompts().getLast().user()).contains("Agent: " + PARROT, "still loud");
  }

  @Test
  void in_a_thread_the_coach_goes_on_with_whoever_asked_there_without_being_mentioned()
      throws Exception {
    happens(SlackEvents.mention("U1", "C1", "11.1", PARROT));
    web.call("chat.postEphemeral", 2);
    happens(SlackEvents.in("11.1", SlackEvents.message("U2", "C1", "12.1", "poor you")));
    happens(SlackEvents.message("U1", "C1", "13.1", "lunch, anyone?"));
    happens(SlackEvents.in("5.1", SlackEvents.message("U1", "C1", "14.1", "about that other one")));
    happens(SlackEvents.in("11.1", SlackEvents.message("U1", "C1", "15.1", "it is louder now")));
    LoggedRequest more = web.call("chat.postEphemeral", 4);
    assertThat(SlackWeb.field(more, "thread_ts")).isEqualTo("11.1");
    assertThat(model.asked()).isEqualTo(2);
    assertThat(model.prompts().getLast().user())
        .contains("Agent: " + PARROT, "<<<\nit is louder now\n>>>");
  }

  @Test
  void a_channel_may_want_to_be_left_alone_until_the_coach_is_mentioned_again() throws Exception {
    desk.channels()
        .settle("T1", "C1", new ChannelSettings(Optional.empty(), false, false, "", "", false, ""));
    happens(SlackEvents.mention("U1", "C1", "11.1", PARROT));
    web.call("chat.postEphemeral", 2);
    happens(SlackEvents.in("11.1", SlackEvents.message("U1", "C1", "12.1", "it is louder now")));
    happens(SlackEvents.in("11.1", SlackEvents.mention("U1", "C1", "13.1", "help")));
    web.call("chat.postEphemeral", 3);
    assertThat(model.asked()).isEqualTo(1);
  }

  @Test
  void bots_and_the_coach_itself_are_not_answered() throws Exception {
    happens(SlackEvents.message("U0BOT", "D1", "11.1", PARROT).put("bot_id", "B1"));
    happens(SlackEvents.message("U1", "D1", "12.1", PARROT).put("subtype", "channel_topic"));
    happens(SlackEvents.mention("U2", "C1", "13.1", PARROT).put("bot_id", "B2"));
    happens(SlackEvents.message("U1", "D1", "14.1", "help"));
    web.call("chat.postMessage");
    assertThat(web.calls("chat.postMessage")).hasSize(1);
    assertThat(model.asked()).isZero();
  }

  @Test
  void an_edited_question_is_answered_again_by_editing() throws Exception {
    ObjectNode asked = SlackEvents.message("U1", "D1", "11.1", PARROT);
    happens(asked);
    web.call("chat.update");
    happens(SlackEvents.edited(asked, PARROT + ", a green one", "12.1"));
    web.call("chat.update", 3);
    assertThat(model.prompts().getLast().user()).contains("a green one");
    assertThat(web.calls("chat.postMessage")).hasSize(1);
    assertThat(web.calls("chat.update"))
        .allSatisfy(call -> assertThat(SlackWeb.field(call, "ts")).isEqualTo("99.1"));
  }

  @Test
  void what_slack_itself_changes_of_a_message_is_no_edit() throws Exception {
    ObjectNode asked = SlackEvents.message("U1", "D1", "11.1", PARROT);
    happens(asked);
    web.call("chat.update");
    happens(SlackEvents.edited(asked, PARROT, "12.1"));
    happens(SlackEvents.message("U1", "D1", "13.1", "help"));
    web.call("chat.postMessage", 2);
    assertThat(web.calls("chat.update")).hasSize(1);
  }

  @Test
  void a_deleted_question_takes_its_answer_along() throws Exception {
    ObjectNode asked = SlackEvents.message("U1", "D1", "11.1", PARROT);
    happens(asked);
    web.call("chat.update");
    happens(SlackEvents.deleted(asked, "12.1"));
    LoggedRequest deleted = web.call("chat.delete");
    assertThat(SlackWeb.field(deleted, "channel")).isEqualTo("C1");
    assertThat(SlackWeb.field(deleted, "ts")).isEqualTo("99.1");
  }

  @Test
  void a_deleted_mention_with_an_answer_below_it_takes_the_answer_along() throws Exception {
    openly();
    ObjectNode asked = SlackEvents.mention("U1", "C1", "11.1", PARROT);
    happens(asked);
    web.call("chat.update");
    happens(SlackEvents.deletedAboveAnswers(asked, "12.1"));
    assertThat(SlackWeb.field(web.call("chat.delete"), "ts")).isEqualTo("99.1");
  }

  @Test
  void whoever_is_forgotten_in_a_direct_message_leaves_no_trace_but_the_answer() throws Exception {
    happens(SlackEvents.message("U1", "D1", "11.1", PARROT));
    web.call("chat.update");
    happens(SlackEvents.message("U1", "D1", "12.1", "forget me"));
    assertThat(text(web.call("chat.postMessage", 2))).isEqualTo(WORDS.of("forgotten"));
    for (String table : List.of("post", "asked", "incoming")) {
      Patience.await(() -> rows(table) == 0);
    }
  }

  private long rows(String table) {
    return desk.database()
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  @Test
  void somebody_of_another_company_is_told_that_the_coach_is_not_theirs() throws Exception {
    ObjectNode mention = SlackEvents.mention("U8", "C1", "11.1", PARROT).put("team", "T8");
    slack.send(slack.signed(SlackEvents.envelope(mention, true)));
    assertThat(text(web.call("chat.postEphemeral"))).isEqualTo(WORDS.of("guest.refused"));
    assertThat(model.asked()).isZero();
  }

  @Test
  void a_channel_may_welcome_people_of_other_companies() throws Exception {
    desk.channels()
        .settle("T1", "C1", new ChannelSettings(Optional.empty(), false, true, "", "", true, ""));
    ObjectNode mention = SlackEvents.mention("U8", "C1", "11.1", PARROT).put("team", "T8");
    slack.send(slack.signed(SlackEvents.envelope(mention, true)));
    assertThat(text(web.call("chat.postEphemeral", 2))).startsWith("Cover the cage.");
  }

  @Test
  void the_pane_suggests_what_to_ask_and_shows_that_an_answer_is_on_its_way() throws Exception {
    happens(SlackEvents.paneOpened("U1", "D1", "10.0"));
    LoggedRequest suggested = web.call("assistant.threads.setSuggestedPrompts");
    assertThat(SlackWeb.field(suggested, "thread_ts")).isEqualTo("10.0");
    assertThat(SlackWeb.field(suggested, "title")).isEqualTo(WORDS.of("pane.title"));
    SlackWeb.assertSent(suggested, "pane-prompts");

    happens(SlackEvents.in("10.0", SlackEvents.message("U1", "D1", "11.1", PARROT)));
    SlackWeb.assertSent(web.call("assistant.threads.setStatus"), "pane-status");
    SlackWeb.assertSent(web.call("assistant.threads.setTitle"), "pane-title");
    assertThat(SlackWeb.field(web.call("chat.postMessage"), "thread_ts")).isEqualTo("10.0");
    assertThat(text(web.call("chat.update"))).startsWith("Cover the cage.");

    happens(SlackEvents.in("10.0", SlackEvents.message("U1", "D1", "12.1", "louder")));
    web.call("chat.update", 2);
    assertThat(web.calls("assistant.threads.setTitle")).hasSize(1);
    assertThat(model.prompts().getLast().user()).contains("Agent: " + PARROT);
  }
}
