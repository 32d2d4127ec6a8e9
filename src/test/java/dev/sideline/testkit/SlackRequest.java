package dev.sideline.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One request as Slack makes it: a body, and the headers that sign it. */
public final class SlackRequest {
  public static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static final JsonMapper JSON = new JsonMapper();

  private final byte[] body;
  private final Map<String, String> headers;

  private SlackRequest(byte[] body, Map<String, String> headers) {
    this.body = body;
    this.headers = headers;
  }

  /** A signed request. */
  public static SlackRequest signed(byte[] body, String contentType, long timestamp) {
    return new SlackRequest(body, Map.of("Content-Type", contentType))
        .with("X-Slack-Request-Timestamp", Long.toString(timestamp))
        .with("X-Slack-Signature", signature(SECRET, Long.toString(timestamp), body));
  }

  /** The form of a slash command, with the fields Slack sends along. */
  public static String command(String command, String text, String trigger) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "unused");
    fields.put("team_id", "T1");
    fields.put("team_domain", "brightwater");
    fields.put("channel_id", "C1");
    fields.put("channel_name", "floor");
    fields.put("user_id", "U1");
    fields.put("user_name", "dana");
    fields.put("command", command);
    fields.put("text", text);
    fields.put("api_app_id", "A1");
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", "https://hooks.slack.com/commands/T1/1/x");
    fields.put("trigger_id", trigger);
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The body of a pressed button of a message that only this person sees. */
  public static String press(String user, String act, String responseUrl) {
    ObjectNode payload = interaction("block_actions", user);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", "1795600000.000100")
        .put("channel_id", "C1")
        .put("is_ephemeral", true);
    payload.putObject("channel").put("id", "C1").put("name", "floor");
    payload.put("response_url", responseUrl);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", act)
        .put("block_id", "b1")
        .put("value", act)
        .put("action_ts", "1795600001.000100");
    return body(payload);
  }

  /**
   * The body of a form that was sent.
   *
   * @param view as it was opened
   * @param typed by the fields' keys
   * @param chosen by the fields' keys
   */
  public static String submission(
      String user, JsonNode view, Map<String, String> typed, Map<String, String> chosen) {
    ObjectNode payload = interaction("view_submission", user);
    ObjectNode sent = payload.putObject("view");
    sent.put("id", "V" + Integer.toHexString(view.hashCode())).put("type", "modal");
    sent.set("callback_id", view.path("callback_id"));
    sent.set("private_metadata", view.path("private_metadata"));
    sent.set("blocks", view.path("blocks"));
    ObjectNode values = sent.putObject("state").putObject("values");
    typed.forEach(
        (key, value) ->
            values
                .putObject(key)
                .putObject(key)
                .put("type", "plain_text_input")
                .put("value", value));
    chosen.forEach(
        (key, value) ->
            values
                .putObject(key)
                .putObject(key)
                .put("type", "static_select")
                .putObject("selected_option")
                .put("value", value));
    return body(payload);
  }

  /** The body of somebody's message in a thread of a channel. */
  public static String reply(String user, String channel, String thread, String ts, String text) {
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "event_callback").put("team_id", "T1").put("event_id", "Ev" + ts);
    body.putArray("authorizations").addObject().put("user_id", "U0");
    body.putObject("event")
        .put("type", "message")
        .put("user", user)
        .put("channel", channel)
        .put("channel_type", "channel")
        .put("ts", ts)
        .put("thread_ts", thread)
        .put("text", text);
    return body.toString();
  }

  private static ObjectNode interaction(String type, String user) {
    ObjectNode payload = JSON.createObjectNode();
    payload.put("type", type).put("token", "unused").put("api_app_id", "A1");
    payload.put("trigger_id", "13.37.press");
    payload.putObject("team").put("id", "T1").put("domain", "brightwater");
    payload.putObject("user").put("id", user).put("team_id", "T1").put("username", "dana");
    return payload;
  }

  private static String body(ObjectNode payload) {
    return "payload=" + encode(payload.toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same request with another value of a header. */
  public SlackRequest with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new SlackRequest(body, changed);
  }

  public SlackRequest without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new SlackRequest(body, changed);
  }

  public HttpRequest to(URI address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  public static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
