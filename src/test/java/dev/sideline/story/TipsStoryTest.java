package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tips in Slack: for one person, and for a channel day by day. */
class TipsStoryTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final String AGENT = "U1";
  private static final String LEAD = "U7";
  private static final String PROFILE =
      "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\",\"tz\":\"Europe/Rome\"}}";

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final SlackWeb web = new SlackWeb();
  private final SettableClock clock = new SettableClock();
  private Coach.Desk desk;
  private SlackPeer slack;

  @BeforeEach
  void open() throws Exception {
    web.answers("users.info", PROFILE);
    desk = Coach.reportingTo(metrics).at(clock).open(web.config());
    slack = new SlackPeer(web.config(), desk, metrics);
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    desk.close();
    web.close();
  }

  /** What somebody reads who types this. */
  private JsonNode reply(String user, String text) throws Exception {
    web.forget();
    types(user, text);
    return web.replied(1);
  }

  private void types(String user, String text) throws Exception {
    String body =
        SlackRequest.command("/coach", text, slack.newTrigger())
            .replace("user_id=U1", "user_id=" + user)
            .replaceFirst(
                "response_url=[^&]*",
                "response_url=" + URLEncoder.encode(web.responseUrl(), StandardCharsets.UTF_8));
    assertThat(slack.send(slack.signed(body)).body()).isEmpty();
  }

  /** What somebody reads who presses a button of a message. */
  private JsonNode pressed(String user, String act, String when) throws Exception {
    web.forget();
    String body = SlackEvents.press(user, act, "C1", "6.6", when, web.responseUrl());
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
    return web.replied(1);
  }

  private static String act(JsonNode message, String label) {
    return message.findParents("value").stream()
        .filter(button -> button.at("/text/text").asText().equals(label))
        .map(button -> button.path("value").asText())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + message));
  }

  private static void assertReply(JsonNode reply, String fixture) throws IOException {
    Path file = Path.of("src/test/resources/story/slack", fixture + ".json");
    assertThat(reply).isEqualTo(SlackWeb.json(Files.readString(file)));
  }

  private void schedule(String topic) throws Exception {
    reply(LEAD, "tip schedule weekdays 9:00 " + topic);
    web.forget();
  }

  /** The next morning at nine in Rome, and what is posted then. */
  private JsonNode posted() throws Exception {
    clock.move(Duration.ofHours(23));
    return SlackWeb.body(web.call("chat.postMessage"));
  }

  @Test
  void a_tip_is_shown_to_whoever_asks() throws Exception {
    assertReply(reply(AGENT, "tip about angry-customer"), "tip-now");
  }

  @Test
  void another_tip_follows_and_without_a_topic_there_is_one_for_each_day() throws Exception {
    JsonNode first = reply(AGENT, "tip");
    JsonNode second = pressed(AGENT, act(first, WORDS.of("tip.another")), "7.7");
    assertThat(second.path("text")).isNotEqualTo(first.path("text"));
    assertThat(reply(AGENT, "tip").path("text")).isEqualTo(first.path("text"));
  }

  @Test
  void a_lead_posts_a_tip_in_the_channel_and_however_often_they_press_it_is_there_once()
      throws Exception {
    JsonNode tip = reply(LEAD, "tip about angry-customer");
    String act = act(tip, WORDS.of("tip.post"));
    assertThat(pressed(LEAD, act, "7.7").path("text").asText()).isEqualTo(WORDS.of("tip.posted"));
    SlackWeb.assertSent(web.call("chat.postMessage"), "tip-posted");
    clock.move(Duration.ofSeconds(10));
    assertThat(pressed(LEAD, act, "17.7").path("text").asText()).isEqualTo(WORDS.of("tip.posted"));
    assertThat(web.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void what_a_lead_posts_by_hand_stands_in_the_history_of_the_channel() throws Exception {
    schedule("");
    JsonNode tip = reply(LEAD, "tip about angry-customer");
    pressed(LEAD, act(tip, WORDS.of("tip.post")), "7.7");
    assertThat(reply(LEAD, "tip history").path("text").asText())
        .startsWith(WORDS.of("tip.history.title", 1));
  }

  @Test
  void who_is_no_lead_posts_and_schedules_nothing() throws Exception {
    assertThat(reply(AGENT, "tip").findValuesAsText("value"))
        .noneMatch(act -> act.startsWith("tip post="));
    String refused = WORDS.of("leads.only");
    assertThat(pressed(AGENT, "tip post=angry-customer", "7.7").path("text").asText())
        .startsWith(refused);
    assertReply(reply(AGENT, "tip schedule weekdays 9:00"), "tip-refused");
    assertThat(reply(AGENT, "tip list").path("text").asText())
        .startsWith(WORDS.of("tip.list.none"));
    assertThat(web.calls("chat.postMessage")).isEmpty();
  }

  @Test
  void a_lead_schedules_tips_in_words() throws Exception {
    assertReply(
        reply(LEAD, "tip schedule weekdays 9:00 <#C2|retail> angry-customer"), "tip-scheduled");
  }

  @Test
  void what_cannot_be_understood_is_told_with_an_example() throws Exception {
    assertReply(reply(LEAD, "tip schedule fridais 9:00"), "tip-unclear");
    assertThat(reply(LEAD, "tip schedule daily 9 qqq zzz").path("text").asText())
        .startsWith(WORDS.of("tip.topic.none", "qqq zzz"));
  }

  @Test
  void a_lead_schedules_tips_with_a_form() throws Exception {
    types(LEAD, "tip schedule");
    SlackWeb.assertSent(web.call("views.open"), "tip-schedule-form");
    JsonNode view = SlackWeb.jsonField(web.call("views.open"), "view");
    String wrong =
        slack
            .send(
                slack.signed(
                    SlackEvents.submission(
                        LEAD, view, Map.of("days", "sometimes", "time", "25"), Map.of())))
            .body();
    assertThat(SlackWeb.json(wrong).path("errors").path("days").asText())
        .isEqualTo(WORDS.of("tip.days.unclear", "sometimes"));
    assertThat(SlackWeb.json(wrong).path("errors").path("time").asText())
        .isEqualTo(WORDS.of("tip.time.unclear", "25"));
    slack.send(
        slack.signed(
            SlackEvents.submission(
                LEAD, view, Map.of("days", "Mon-Wed", "time", "4:30pm"), Map.of())));
    assertThat(SlackWeb.field(web.call("chat.postEphemeral"), "text"))
        .contains("Mon, Tue, Wed, 16:30 (Europe/Rome)");
  }

  @Test
  void the_channel_gets_its_tip_with_a_question_and_each_answer_is_for_one_pair_of_eyes()
      throws Exception {
    schedule("angry-customer");
    JsonNode post = posted();
    SlackWeb.assertSent(web.call("chat.postMessage"), "tip-in-channel");
    String right = act(post, "1");
    String wrong = act(post, "2");
    assertReply(pressed(AGENT, right, "8.1"), "tip-answer-right");
    assertReply(pressed("U2", wrong, "8.2"), "tip-answer-wrong");
    clock.move(Duration.ofSeconds(10));
    assertThat(pressed("U2", right, "8.3").path("text").asText())
        .endsWith(WORDS.of("tip.answer.first", 2));
  }

  @Test
  void everybody_sees_what_comes_next_and_leads_see_how_the_channel_did() throws Exception {
    schedule("angry-customer");
    assertReply(reply(AGENT, "tip preview"), "tip-preview");
    web.forget();
    JsonNode post = posted();
    for (int person = 11; person <= 14; person++) {
      pressed("U" + person, act(post, "1"), "8." + person);
    }
    assertThat(reply(LEAD, "tip history 1").path("text").asText()).doesNotContain("%");
    pressed("U15", act(post, "2"), "8.15");
    assertReply(reply(LEAD, "tip history 1"), "tip-history");
    assertThat(reply(AGENT, "tip history").path("text").asText()).doesNotContain("%");
  }

  @Test
  void schedules_are_paused_resumed_skipped_and_removed_by_their_numbers() throws Exception {
    schedule("");
    schedule("angry-customer");
    assertThat(reply(LEAD, "tip pause").path("text").asText()).startsWith(WORDS.of("tip.which"));
    assertThat(reply(LEAD, "tip pause 9").path("text").asText())
        .startsWith(WORDS.of("tip.unknown", 9));
    assertThat(reply(LEAD, "tip pause 1").path("text").asText())
        .startsWith(WORDS.of("tip.done.pause", 1));
    assertReply(reply(AGENT, "tip list"), "tip-list");
    assertThat(reply(LEAD, "tip resume 1").path("text").asText()).contains("Tue, Mar 3, 09:00");
    String skipped = reply(LEAD, "tip skip 1").path("text").asText();
    assertThat(skipped).contains("Tue, Mar 3, 09:00", "Wed, Mar 4, 09:00");
    assertThat(reply(LEAD, "tip skip 1").path("text").asText()).isEqualTo(skipped);
    assertThat(reply(LEAD, "tip remove 1").path("text").asText())
        .isEqualTo(WORDS.of("tip.done.remove", 1));
    assertThat(reply(LEAD, "tip history").path("text").asText())
        .isEqualTo(WORDS.of("tip.history.none", 2));
  }

  @Test
  void where_the_channel_is_archived_the_lead_hears_of_it_and_the_schedule_waits()
      throws Exception {
    schedule("angry-customer");
    web.refusesOnce("chat.postMessage", SlackWeb.error("is_archived"));
    clock.move(Duration.ofHours(23));
    SlackWeb.assertSent(web.call("chat.postMessage", 2), "tip-failed");
    Patience.await(
        () -> {
          try {
            return reply(AGENT, "tip list").path("text").asText().contains(WORDS.of("tip.paused"));
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void in_hebrew_the_channel_and_the_lead_read_hebrew() throws Exception {
    desk.channels()
        .settle(
            "T1",
            "C1",
            new ChannelSettings(Optional.of(Language.HE), false, true, "", "", false, ""));
    assertReply(reply(LEAD, "tip schedule א-ה 9:00 safety-emergency"), "tip-scheduled-he");
    web.forget();
    posted();
    SlackWeb.assertSent(web.call("chat.postMessage"), "tip-in-channel-he");
  }
}
