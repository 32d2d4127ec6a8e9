package dev.sideline.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;

/**
 * Acknowledges the envelopes of Socket Mode; a slash command's answer lies in the same envelope.
 */
final class SocketEnvelopes {
  private static final JsonMapper JSON = new JsonMapper();

  private final App app;
  private final SocketModeRequestParser parser;

  SocketEnvelopes(App app) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /** A message of the socket as JSON; empty where it is none. */
  static Optional<JsonNode> read(String message) {
    try {
      return Optional.of(JSON.readTree(message)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Whether an envelope holds a slash command as Bolt can read it. */
  static boolean isCommand(JsonNode envelope) {
    JsonNode payload = envelope.path("payload");
    return envelope.path("type").asText().equals("slash_commands")
        && !payload.path("command").asText().isBlank()
        && payload.valueStream().allMatch(JsonNode::isValueNode);
  }

  /** The acknowledgement of an envelope; empty where it carries no id to acknowledge. */
  Optional<JsonNode> acknowledge(JsonNode envelope) {
    JsonNode id = envelope.path("envelope_id");
    if (!id.isTextual()) {
      return Optional.empty();
    }
    ObjectNode acknowledgement = JSON.createObjectNode().put("envelope_id", id.textValue());
    Optional<Response> response = understood(envelope).map(this::response);
    if (response.filter(failed -> failed.getStatusCode() >= 500).isPresent()) {
      // Slack sends an event again that nobody acknowledged.
      return Optional.empty();
    }
    response
        .flatMap(answer -> Optional.ofNullable(answer.getBody()))
        .flatMap(SocketEnvelopes::read)
        .ifPresent(payload -> acknowledgement.set("payload", payload));
    return Optional.of(acknowledgement);
  }

  /** An envelope with what Bolt can read; empty where there is nothing to answer. */
  private static Optional<JsonNode> understood(JsonNode envelope) {
    JsonNode payload = envelope.path("payload");
    return switch (envelope.path("type").asText()) {
      case "slash_commands" -> Optional.of(envelope).filter(SocketEnvelopes::isCommand);
      case "events_api" -> Clean.event(payload).map(clean -> with(envelope, clean));
      case "interactive" -> Clean.interaction(payload).map(clean -> with(envelope, clean));
      default -> Optional.empty();
    };
  }

  private static JsonNode with(JsonNode envelope, JsonNode payload) {
    return envelope.<ObjectNode>deepCopy().set("payload", payload);
  }

  private Response response(JsonNode envelope) {
    try {
      return app.run(parser.parse(envelope.toString()).getBoltRequest());
    } catch (Exception e) {
      return LastResort.excuse(e);
    }
  }
}
