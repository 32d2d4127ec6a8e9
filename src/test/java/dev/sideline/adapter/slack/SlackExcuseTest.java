package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Message;
import dev.sideline.config.SlackConfig;
import dev.sideline.intake.Inbox;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.workspace.MemoryLanguages;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever types a command hears an excuse where no answer can be shown. */
class SlackExcuseTest {
  private static final String EXCUSE =
      "Sorry, something went wrong on my side.* this reference: [0-9a-f]{8}";

  private final Slack slack = Slack.getInstance();

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  private static SlashCommandRequest help() {
    return new SlashCommandRequest(
        SlackRequest.command("/coach", "help", "13.37.1"), new RequestHeaders(Map.of()));
  }

  private Response replyWhere(Function<List<Message>, SlashCommandResponse> rendering) {
    SlashCommandRequest request = help();
    SlackConfig config = SlackPeer.config();
    SlackCounter counter =
        SlackPeer.counter(
            config, Coach.reportingTo(new RecordedMetrics()).intake(), new MemoryLanguages());
    SlackForms forms =
        new SlackForms(
            counter,
            new FormViews(new SlackMessages("/coach")),
            new LateReplies(new ResponseUrls(config.apiUrl()), new SlackMessages("/coach")),
            Runnable::run);
    return new SlashCommands(counter.intake(), rendering, forms, Runnable::run)
        .apply(request, request.getContext());
  }

  private static JsonNode body(Response response) throws Exception {
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/json");
    return new JsonMapper().readTree(response.getBody());
  }

  private static SlashCommandResponse fail() {
    throw new IllegalStateException("made to fail by a test");
  }

  private static void assertExcuse(JsonNode reply) {
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText()).matches(EXCUSE);
  }

  @Test
  void an_answer_that_cannot_be_shown_gives_an_excuse() throws Exception {
    AtomicInteger renderings = new AtomicInteger();
    SlackMessages messages = new SlackMessages("/coach");
    JsonNode reply =
        body(
            replyWhere(
                said -> renderings.incrementAndGet() == 1 ? fail() : messages.privately(said)));
    assertExcuse(SlackLimits.assertPrivateReply(reply));
  }

  @Test
  void an_excuse_that_cannot_be_shown_either_is_given_in_plain_text() throws Exception {
    assertExcuse(
        body(new LastResort().apply(help(), Response.ok(), next -> replyWhere(said -> fail()))));
  }

  @Test
  void a_command_that_cannot_be_written_down_is_answered_all_the_same() throws Exception {
    RecordedMetrics metrics = new RecordedMetrics();
    Inbox failing =
        (incoming, following) -> {
          throw new IllegalStateException("made to fail by a test");
        };
    try (SlackPeer peer = new SlackPeer(Coach.reportingTo(metrics).intake(failing), metrics)) {
      HttpResponse<String> response = peer.types("there is a parrot squawking over everything");
      assertThat(response.statusCode()).isEqualTo(200);
      JsonNode reply = SlackLimits.assertPrivateReply(response.body());
      assertThat(reply.path("text").asText()).contains("Please go on, I am still with you.");
    }
  }

  @Test
  void over_a_socket_a_command_that_fails_within_bolt_gives_an_excuse() throws Exception {
    App app = new App(AppConfig.builder().slack(slack).build(), slack, List.of());
    app.command("/coach", (request, context) -> context.ack(fail()));
    String envelope =
        """
        {"envelope_id":"e1","type":"slash_commands",
         "payload":{"command":"/coach","text":"help","trigger_id":"t"}}\
        """;
    JsonNode acknowledgement =
        new SocketEnvelopes(app)
            .acknowledge(SocketEnvelopes.read(envelope).orElseThrow())
            .orElseThrow();
    assertExcuse(acknowledgement.path("payload"));
  }
}
