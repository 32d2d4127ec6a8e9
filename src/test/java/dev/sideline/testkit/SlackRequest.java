package dev.sideline.testkit;

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
