package dev.sideline.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One slash command as Slack sends it.
 *
 * @param id Slack's {@code trigger_id}: a coach answers each only once
 * @param responseUrl where answers go that come behind the acknowledgement
 */
public record SlashCommand(String id, String user, String text, URI responseUrl) {
  private static final URI NOWHERE = URI.create("https://hooks.slack.com/commands/T0LOAD/1/load");

  private static final String ALGORITHM = "HmacSHA256";

  private static final int AGENTS = 500;

  /** Longer than Slack waits, so that a late answer is told from none. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * The command of a number, by one of many agents.
   *
   * @param run tells the commands of a run from those of every other
   */
  static SlashCommand numbered(String run, long number, String text) {
    return new SlashCommand(run + "." + number, "U" + number % AGENTS, text, NOWHERE);
  }

  /** The number of a command's id; empty where it is of another run. */
  static OptionalInt number(String run, String id) {
    return id.startsWith(run + ".")
        ? OptionalInt.of(Integer.parseInt(id.substring(run.length() + 1)))
        : OptionalInt.empty();
  }

  /** The same command, answered further at an address. */
  SlashCommand answeredAt(URI address) {
    return new SlashCommand(id, user, text, address);
  }

  String form() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("token", "load");
    fields.put("team_id", "T0LOAD");
    fields.put("team_domain", "load");
    fields.put("channel_id", "C0LOAD");
    fields.put("channel_name", "floor");
    fields.put("user_id", user);
    fields.put("user_name", "agent");
    fields.put("command", "/coach");
    fields.put("text", text);
    fields.put("api_app_id", "A0LOAD");
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrl.toString());
    fields.put("trigger_id", id);
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The request, signed with the app's secret at a moment. */
  public HttpRequest request(URI url, String secret, Instant now) {
    String form = form();
    String timestamp = Long.toString(now.getEpochSecond());
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(secret, timestamp, form))
        .POST(BodyPublishers.ofString(form))
        .build();
  }

  /** The same request as bytes, for a connection that is kept open. */
  byte[] bytes(URI url, String secret, Instant now) {
    String form = form();
    String timestamp = Long.toString(now.getEpochSecond());
    // The form is ASCII, as everything else in it is escaped.
    return """
    POST %s HTTP/1.1\r
    Host: %s\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: %d\r
    X-Slack-Request-Timestamp: %s\r
    X-Slack-Signature: %s\r
    \r
    %s\
    """
        .formatted(
            url.getRawPath(),
            url.getRawAuthority(),
            form.length(),
            timestamp,
            signature(secret, timestamp, form),
            form)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String signature(String secret, String timestamp, String form) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] signed = ("v0:" + timestamp + ":" + form).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
