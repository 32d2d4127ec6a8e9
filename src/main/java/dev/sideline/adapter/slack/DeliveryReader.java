package dev.sideline.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.adapter.slack.Delivery.Command;
import dev.sideline.adapter.slack.Delivery.Event;
import dev.sideline.adapter.slack.Delivery.Interaction;
import dev.sideline.adapter.slack.Delivery.Malformed;
import dev.sideline.adapter.slack.Delivery.SslCheck;
import dev.sideline.adapter.slack.Delivery.Unanswered;
import dev.sideline.adapter.slack.Delivery.UrlVerification;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Tells what the body of a request is, more strictly than Bolt does. */
final class DeliveryReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** The types that come as JSON, beside the test of the address. */
  private static final Set<String> EVENTS = Set.of("event_callback", "app_rate_limited");

  private DeliveryReader() {}

  /** What a body is, whatever it holds. */
  static Delivery read(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      text = text.strip();
      return text.startsWith("{")
          ? readEvent(text)
          : Form.parse(text).map(DeliveryReader::readForm).orElseGet(Malformed::new);
    } catch (CharacterCodingException e) {
      return new Malformed();
    }
  }

  private static Delivery readForm(Form form) {
    if (form.has("payload")) {
      return form.has("command")
          ? new Malformed()
          : object(form.field("payload"))
              .filter(payload -> payload.path("type").isTextual())
              .map(DeliveryReader::readInteraction)
              .orElseGet(Malformed::new);
    }
    if (!form.field("command").isBlank()) {
      return new Command(form);
    }
    return form.field("ssl_check").equals("1") ? new SslCheck() : new Malformed();
  }

  private static Delivery readInteraction(JsonNode payload) {
    return Clean.interaction(payload)
        .<Delivery>map(clean -> new Interaction(clean.toString()))
        .orElseGet(Unanswered::new);
  }

  private static Delivery readEvent(String text) {
    return object(text).map(DeliveryReader::readEvent).orElseGet(Malformed::new);
  }

  private static Delivery readEvent(JsonNode body) {
    String type = body.path("type").asText();
    if (type.equals("url_verification")) {
      JsonNode challenge = body.path("challenge");
      return challenge.isTextual() ? new UrlVerification(challenge.textValue()) : new Malformed();
    }
    if (!EVENTS.contains(type) && !body.path("event").isObject()) {
      return new Malformed();
    }
    return Clean.event(body)
        .<Delivery>map(clean -> new Event(clean.toString()))
        .orElseGet(Unanswered::new);
  }

  private static Optional<JsonNode> object(String json) {
    try {
      return Optional.of(JSON.readTree(json)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
