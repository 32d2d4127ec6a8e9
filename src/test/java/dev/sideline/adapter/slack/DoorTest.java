package dev.sideline.adapter.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets through, and what it turns away. */
class DoorTest {
  private static final String SIGNATURE = "X-Slack-Signature";
  private static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    RecordedMetrics metrics = new RecordedMetrics();
    slack = new SlackPeer(Coach.reportingTo(metrics).intake(), metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  private SlackRequest help() {
    return slack.signed(SlackRequest.command("/coach", "help", slack.newTrigger()));
  }

  private void assertRefused(SlackRequest request, int status, String reason) throws Exception {
    assertThat(slack.send(request).statusCode()).isEqualTo(status);
    assertThat(slack.metrics().refusals()).containsExactly(reason);
    assertThat(slack.metrics().replies()).isEmpty();
  }

  @Test
  void a_signed_command_is_answered_and_timed() throws Exception {
    HttpResponse<String> response = slack.send(help());
    assertThat(response.statusCode()).isEqualTo(200);
    SlackLimits.assertPrivateReply(response.body());
    assertThat(slack.metrics().refusals()).isEmpty();
    assertThat(slack.metrics().replies()).hasSize(1).allMatch(time -> time.isPositive());
  }

  @Test
  void a_wrong_signature_is_refused() throws Exception {
    assertRefused(help().with(SIGNATURE, "v0=" + "a".repeat(64)), 401, "signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v0=", "v0", "v1=00", "schlüssel", "v0=zz"})
  void a_signature_of_another_form_is_refused(String signature) throws Exception {
    assertRefused(help().with(SIGNATURE, signature), 401, "signature");
  }

  @Test
  void a_missing_signature_is_refused() throws Exception {
    assertRefused(help().without(SIGNATURE), 401, "signature");
  }

  @Test
  void a_missing_timestamp_is_refused() throws Exception {
    assertRefused(help().without(TIMESTAMP), 401, "signature");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1e9", "99999999999999999999"})
  void a_timestamp_that_is_no_number_is_refused(String timestamp) throws Exception {
    assertRefused(help().with(TIMESTAMP, timestamp), 401, "signature");
  }

  @Test
  void another_timestamp_than_the_signed_one_is_refused() throws Exception {
    String other = Long.toString(slack.clock().instant().getEpochSecond() - 1);
    assertRefused(help().with(TIMESTAMP, other), 401, "signature");
  }

  @Test
  void a_request_from_five_minutes_ago_is_let_in_and_an_older_one_is_not() throws Exception {
    SlackRequest request = help();
    slack.clock().move(Duration.ofMinutes(5));
    assertThat(slack.send(request).statusCode()).isEqualTo(200);
    slack.clock().move(Duration.ofSeconds(1));
    assertThat(slack.send(request).statusCode()).isEqualTo(401);
    assertThat(slack.metrics().refusals()).containsExactly("stale");
  }

  @Test
  void a_request_from_the_future_is_refused() throws Exception {
    SlackRequest request = help();
    slack.clock().move(Duration.ofSeconds(-301));
    assertRefused(request, 401, "stale");
  }

  @Test
  void a_second_delivery_is_acknowledged_without_a_second_answer() throws Exception {
    String body = SlackRequest.command("/coach", "help", "13.37.twice");
    assertThat(slack.send(slack.signed(body)).body()).isNotEmpty();
    slack.clock().move(Duration.ofSeconds(2));
    HttpResponse<String> second = slack.send(slack.signed(body));
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void a_command_without_a_trigger_is_answered_each_time() throws Exception {
    String body = "command=%2Fcoach&text=help&user_id=U1";
    assertThat(slack.send(slack.signed(body)).body()).isNotEmpty();
    assertThat(slack.send(slack.signed(body)).body()).isNotEmpty();
  }

  @Test
  void a_trailing_newline_is_part_of_what_is_signed_and_nothing_else() throws Exception {
    String body = SlackRequest.command("/coach", "help", slack.newTrigger()) + "\r\n";
    SlackLimits.assertPrivateReply(slack.send(slack.signed(body)).body());
  }

  @Test
  void a_body_that_is_not_ascii_is_understood() throws Exception {
    String body = "command=/coach&trigger_id=1.2&text=card ąžuolas-שלום";
    HttpResponse<String> response = slack.send(slack.signed(body));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(SlackLimits.assertPrivateReply(response.body()).path("text").textValue())
        .contains("ąžuolas-שלום");
  }

  @Test
  void a_body_of_one_mebibyte_is_read() throws Exception {
    byte[] body = padded(1 << 20);
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_larger_body_is_refused() throws Exception {
    assertRefused(slack.signed(padded((1 << 20) + 1)), 413, "too_large");
  }

  @Test
  void a_larger_body_of_unknown_length_is_refused() throws Exception {
    byte[] body = padded(3 << 20);
    HttpRequest request =
        HttpRequest.newBuilder(slack.address())
            .POST(BodyPublishers.ofByteArrays(Arrays.asList(body, body)))
            .build();
    assertThat(slack.send(request).statusCode()).isEqualTo(413);
  }

  private static byte[] padded(int length) {
    byte[] body = new byte[length];
    byte[] command = "command=%2Fcoach&trigger_id=1.1&text=help&pad=".getBytes(UTF_8);
    Arrays.fill(body, (byte) 'x');
    System.arraycopy(command, 0, body, 0, command.length);
    return body;
  }

  @Test
  void the_certificate_check_is_confirmed_signed_or_not() throws Exception {
    SlackRequest check = slack.signed("ssl_check=1&token=unused");
    assertThat(slack.send(check).statusCode()).isEqualTo(200);
    HttpResponse<String> unsigned = slack.send(check.without(SIGNATURE));
    assertThat(unsigned.statusCode()).isEqualTo(200);
    assertThat(unsigned.body()).isEmpty();
  }

  @Test
  void a_command_does_not_get_in_as_a_certificate_check() throws Exception {
    String body = SlackRequest.command("/coach", "help", slack.newTrigger()) + "&ssl_check=1";
    assertRefused(slack.signed(body).without(SIGNATURE), 401, "signature");
  }

  @Test
  void the_address_is_verified_with_its_challenge() throws Exception {
    String body = "{\"token\":\"unused\",\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}";
    HttpResponse<String> response = slack.send(slack.signed(body));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("3eZbrw1a");
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
  }

  @Test
  void the_challenge_is_only_given_back_to_slack() throws Exception {
    String body = "{\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}";
    assertRefused(slack.signed(body).without(SIGNATURE), 401, "signature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"app_mention\"}}",
        "{\"type\":\"event_callback\",\"event\":null}",
        "{\"type\":\"event_callback\",\"event\":[]}",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_uninstalled\"}}",
        "{\"type\":\"app_rate_limited\"}",
        "{\"type\":\"\",\"event\":{\"type\":\"message\"}}",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%22type%22%3A%22message_action%22%2C%22message%22%3A7%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D"
      })
  void what_is_not_answered_yet_is_acknowledged_without_effect(String body) throws Exception {
    HttpResponse<String> response = slack.send(slack.signed(body));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(slack.metrics().refusals()).isEmpty();
    assertThat(slack.metrics().replies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n ",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"type\":\"event_callback\"",
        "{\"type\":\"event_callback\"} trailing",
        "{\"type\":7}",
        "{\"type\":\"something_else\"}",
        "{\"type\":\"url_verification\"}",
        "{\"type\":\"url_verification\",\"challenge\":{}}",
        "{}",
        "text=help",
        "command=&text=help",
        "command=%2Fcoach&text=%E0%A4%A",
        "command=%2Fcoach&text=%zz",
        "command=%2Fcoach&text=a&text=b",
        "command=%2Fcoach&payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%7D&payload=%7B%7D",
        "payload=%7B%22type%22%3A%22a%22%7D&payload=%7B%22type%22%3A%22a%22%7D",
        "payload=%7Bnot-json",
        "payload=%5B%5D",
        "payload=",
        "payload",
        "ssl_check=2",
        "&&&",
        "="
      })
  void what_slack_never_sends_is_refused(String body) throws Exception {
    assertRefused(slack.signed(body), 400, "malformed");
  }

  @Test
  void a_body_that_is_not_utf8_is_refused() throws Exception {
    byte[] body = "command=/coach&trigger_id=1.3&text=?".getBytes(UTF_8);
    body[body.length - 1] = (byte) 0xff;
    assertRefused(slack.signed(body), 400, "malformed");
  }

  @Test
  void deep_nesting_is_refused() throws Exception {
    int depth = 100_000;
    String deep = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    assertRefused(slack.signed(deep), 400, "malformed");
    assertThat(slack.send(slack.signed("payload=" + "%5B".repeat(depth))).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
  void only_post_is_allowed(String method) throws Exception {
    HttpResponse<String> response =
        slack.send(
            HttpRequest.newBuilder(slack.address())
                .method(method, BodyPublishers.noBody())
                .build());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/slack", "/slack/", "/slack/events/", "/slack/events/x"})
  void there_is_nothing_at_other_paths(String path) throws Exception {
    assertThat(slack.send(help().to(slack.address(path))).statusCode()).isEqualTo(404);
  }
}
