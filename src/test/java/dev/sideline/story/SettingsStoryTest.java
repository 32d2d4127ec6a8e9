package dev.sideline.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody wants to settle how the coach behaves in a channel in Slack. */
class SettingsStoryTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Words WORDS = Words.in(Language.EN);
  private static final String ADMIN = "\"team_id\":\"T1\",\"is_admin\":true";
  private static final String AGENT = "\"team_id\":\"T1\"";
  private static final ChannelSettings SETTLED =
      new ChannelSettings(
          Optional.of(Language.EN), true, false, "C9", "We say guest.", true, "Desk <7>");

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final WireMockServer web = new WireMockServer(options().dynamicPort());
  private Coach.Desk desk;
  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    web.start();
    web.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(ok("")));
    is(ADMIN);
    SlackConfig config =
        new SlackConfig(
            Optional.of(new Secret(SlackRequest.SECRET)),
            Optional.empty(),
            Optional.of(new Secret("xoxb-test")),
            URI.create(web.baseUrl() + "/api/"),
            "/coach");
    desk = Coach.reportingTo(metrics).open(config);
    slack = new SlackPeer(config, desk, metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
    desk.close();
    web.stop();
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder ok(String more) {
    return aResponse().withBody("{\"ok\":true" + more + "}");
  }

  /** Who types, as Slack knows them. */
  private void is(String profile) {
    web.stubFor(
        WireMock.post(urlEqualTo("/api/users.info"))
            .willReturn(ok(",\"user\":{\"id\":\"U1\"," + profile + "}")));
  }

  private List<LoggedRequest> calls(String method) {
    return web.findAll(postRequestedFor(urlEqualTo("/api/" + method)));
  }

  private LoggedRequest call(String method) throws Exception {
    Patience.await(() -> !calls(method).isEmpty());
    return calls(method).getFirst();
  }

  private static JsonNode expected(String name) throws Exception {
    return JSON.readTree(
        Files.readString(Path.of("src/test/resources/story/slack", name + ".json")));
  }

  /** The view that opens when somebody types this in a channel. */
  private JsonNode opened(String channel) throws Exception {
    String typed =
        SlackRequest.command("/coach", "settings", "13.37.1")
            .replace("channel_id=C1", "channel_id=" + channel);
    HttpResponse<String> acknowledged = slack.send(slack.signed(typed));
    assertThat(acknowledged.statusCode()).isEqualTo(200);
    assertThat(acknowledged.body()).isEmpty();
    LoggedRequest open = call("views.open");
    assertThat(open.formParameter("trigger_id").firstValue()).isEqualTo("13.37.1");
    return SlackLimits.assertView(JSON.readTree(open.formParameter("view").firstValue()));
  }

  private static ObjectNode picked(String key, String value) {
    ObjectNode block = JSON.createObjectNode();
    block
        .putObject(key)
        .put("type", "static_select")
        .putObject("selected_option")
        .put("value", value);
    return block;
  }

  private static ObjectNode typed(String key, String value) {
    ObjectNode block = JSON.createObjectNode();
    block.putObject(key).put("type", "plain_text_input").put("value", value);
    return block;
  }

  /** What is answered when the form is sent that was opened in the channel C1. */
  private HttpResponse<String> sent(String instructions) throws Exception {
    ObjectNode payload = JSON.createObjectNode().put("type", "view_submission");
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", "U1").put("team_id", "T1");
    ObjectNode view = payload.putObject("view").put("id", "V1").put("type", "modal");
    view.put("callback_id", "settings");
    view.put("private_metadata", "{\"about\":\"\",\"channel\":\"C1\",\"thread\":\"\"}");
    ObjectNode values = view.putObject("state").putObject("values");
    Map.of("language", "en", "answers", "open", "follow-ups", "off", "guests", "on")
        .forEach((key, value) -> values.set(key, picked(key, value)));
    values.set("instructions", typed("instructions", instructions));
    values.set("contacts", typed("contacts", "Desk <7>"));
    values
        .putObject("experts")
        .putObject("experts")
        .put("type", "conversations_select")
        .put("selected_conversation", "C9");
    return slack.send(
        slack.signed("payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8)));
  }

  @Test
  void a_lead_types_settings_and_gets_the_form() throws Exception {
    assertThat(opened("C1")).isEqualTo(expected("settings"));
  }

  @Test
  void what_the_lead_sends_is_settled_and_told_for_their_eyes_only() throws Exception {
    HttpResponse<String> answer = sent("We say guest.");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(desk.channels().of("T1", "C1")).isEqualTo(SETTLED);
    LoggedRequest told = call("chat.postEphemeral");
    assertThat(told.formParameter("channel").firstValue()).isEqualTo("C1");
    assertThat(told.formParameter("user").firstValue()).isEqualTo("U1");
    assertThat(told.formParameter("text").firstValue())
        .startsWith(WORDS.of("settings.saved"))
        .contains("We say guest.", "Desk &lt;7&gt;", "<#C9>");
  }

  @Test
  void what_is_wrong_is_told_in_the_form_beside_its_field() throws Exception {
    HttpResponse<String> answer = sent("Her number is +44 20 7946 0958");
    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(
            JSON.createObjectNode()
                .put("response_action", "errors")
                .set(
                    "errors",
                    JSON.createObjectNode().put("instructions", WORDS.of("settings.data"))));
    assertThat(desk.channels().of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void everybody_else_reads_the_settings_and_whom_to_ask() throws Exception {
    desk.channels().settle("T1", "C1", SETTLED);
    is(AGENT);
    assertThat(opened("C1")).isEqualTo(expected("settings-told"));
  }

  @Test
  void whoever_sends_the_form_all_the_same_is_refused() throws Exception {
    is(AGENT);
    assertThat(sent("We say guest.").body()).isEmpty();
    assertThat(call("chat.postEphemeral").formParameter("text").firstValue())
        .isEqualTo(
            WORDS.of("leads.only")
                + "\n\n"
                + WORDS.of("leads.ask")
                + " <@U7>\n\n"
                + WORDS.of("leads.ask.admin"));
    assertThat(desk.channels().of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void while_slack_does_not_tell_who_somebody_is_they_change_nothing_and_hear_why()
      throws Exception {
    web.stubFor(
        WireMock.post(urlEqualTo("/api/users.info"))
            .willReturn(aResponse().withBody("{\"ok\":false,\"error\":\"missing_scope\"}")));
    JsonNode view = opened("C1");
    assertThat(view.has("submit")).isFalse();
    assertThat(view.toString()).contains(WORDS.of("leads.unknown"));
  }

  @Test
  void between_two_there_is_nothing_to_settle() throws Exception {
    JsonNode view = opened("D1");
    assertThat(view.has("submit")).isFalse();
    assertThat(view.at("/blocks/0/text/text").textValue()).isEqualTo(WORDS.of("settings.direct"));
  }

  @Test
  void the_emergency_contacts_of_a_channel_stand_in_its_answers_and_its_cards() throws Exception {
    desk.channels().settle("T1", "C1", SETTLED);
    String contacts = WORDS.of("advice.contacts", "Desk &lt;7&gt;");
    JsonNode advice = SlackLimits.assertPrivateReply(slack.types("customer collapsed").body());
    assertThat(advice.path("text").textValue()).contains(contacts);
    String card = advice.path("text").textValue();
    assertThat(card).doesNotContain("Security");
    JsonNode shown = SlackLimits.assertPrivateReply(slack.types("card safety-emergency").body());
    assertThat(shown.path("text").textValue()).contains(contacts);
  }
}
