package dev.sideline.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack does not take what the coach wants to say, and whoever asked hears it all the same. */
class SlackRefusesStoryTest extends OpenDesk {
  @ParameterizedTest
  @ValueSource(strings = {"not_in_channel", "channel_not_found", "is_archived"})
  void where_a_channel_takes_nothing_the_answer_comes_as_a_direct_message(String error)
      throws Exception {
    openly();
    web.refusesOnce("chat.postMessage", SlackWeb.error(error));
    happens(SlackEvents.mention("U1", "C1", "11.1", "help"));
    LoggedRequest directly = web.call("chat.postMessage", 2);
    assertThat(SlackWeb.field(directly, "channel")).isEqualTo("U1");
    SlackWeb.assertSent(directly, "refused-direct");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not_in_channel", "channel_not_found", "user_not_in_channel"})
  void what_cannot_be_shown_privately_in_the_channel_comes_as_a_direct_message(String error)
      throws Exception {
    web.answers("chat.postEphemeral", SlackWeb.error(error));
    happens(SlackEvents.mention("U1", "C1", "11.1", "help"));
    SlackWeb.assertSent(web.call("chat.postMessage"), "refused-direct");
  }

  @Test
  void a_message_that_somebody_removed_is_posted_anew() throws Exception {
    web.refusesOnce("chat.update", SlackWeb.error("message_not_found"));
    happens(SlackEvents.message("U1", "D1", "11.1", PARROT));
    SlackWeb.assertSent(web.call("chat.postMessage", 2), "refused-anew");
  }

  @Test
  void words_arrive_even_where_slack_does_not_like_the_blocks() throws Exception {
    web.refusesOnce("chat.postMessage", SlackWeb.error("invalid_blocks"));
    happens(SlackEvents.message("U1", "D1", "11.1", "help"));
    LoggedRequest plain = web.call("chat.postMessage", 2);
    SlackWeb.assertSent(plain, "refused-plain");
    assertThat(SlackWeb.field(plain, "blocks")).isIn("", "[]");
  }

  @Test
  void whoever_asks_while_slack_wants_to_be_left_alone_is_answered_later() throws Exception {
    web.refusesOnce("chat.postMessage", SlackWeb.rateLimited());
    long start = System.nanoTime();
    happens(SlackEvents.message("U1", "D1", "11.1", "help"));
    web.call("chat.postMessage", 2);
    assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
  }

  @Test
  void a_limit_told_in_the_answer_is_kept_too() throws Exception {
    web.refusesOnce("chat.postMessage", SlackWeb.error("ratelimited"));
    happens(SlackEvents.message("U1", "D1", "11.1", "help"));
    assertThat(SlackWeb.field(web.call("chat.postMessage", 2), "text"))
        .startsWith(WORDS.of("help.title"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
  void a_token_that_is_no_good_any_more_is_told_to_the_operator(String error) throws Exception {
    web.answers("chat.postMessage", SlackWeb.error(error));
    happens(SlackEvents.message("U1", "D1", "11.1", "help"));
    web.call("chat.postMessage");
    Patience.await(() -> desk.counter().calls().trouble().isPresent());
    assertThat(desk.counter().calls().trouble())
        .hasValueSatisfying(trouble -> assertThat(trouble).contains("bot token", error));
  }

  @Test
  void an_answer_that_is_gone_already_need_not_be_taken_back() throws Exception {
    ObjectNode asked = SlackEvents.message("U1", "D1", "11.1", "help");
    web.answers("chat.delete", SlackWeb.error("message_not_found"));
    happens(asked);
    web.call("chat.postMessage");
    happens(SlackEvents.deleted(asked, "12.1"));
    web.call("chat.delete");
    happens(SlackEvents.message("U1", "D1", "13.1", "cards"));
    web.call("chat.postMessage", 2);
    assertThat(web.calls("chat.delete")).hasSize(1);
  }

  @Test
  void an_answer_that_may_have_been_posted_is_found_and_not_posted_again() throws Exception {
    web.refusesOnce("chat.postMessage", aResponse().withFault(Fault.EMPTY_RESPONSE));
    web.answers(
        "conversations.history",
        """
        {"ok":true,"messages":[{"type":"message","ts":"88.1","text":"x","metadata":\
        {"event_type":"sideline_answer","event_payload":{"question":"T1/D1/11.1"}}}]}\
        """);
    happens(SlackEvents.message("U1", "D1", "11.1", "help"));
    LoggedRequest edited = web.call("chat.update");
    SlackWeb.assertSent(edited, "refused-found");
    assertThat(web.calls("chat.postMessage")).hasSize(1);
  }
}
