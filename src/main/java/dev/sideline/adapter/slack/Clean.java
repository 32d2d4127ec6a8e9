package dev.sideline.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Events and interactions with only those fields that are used, each of the type it must have: the
 * SDK fails on whatever else is there.
 */
final class Clean {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The kinds of a message that are somebody's words all the same. */
  private static final Set<String> WORDS =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private static final List<String> MESSAGE =
      List.of("user", "bot_id", "text", "ts", "thread_ts", "team");

  private Clean() {}

  /** An event that may be answered; empty where it is none. */
  static Optional<ObjectNode> event(JsonNode body) {
    JsonNode event = body.path("event");
    if (!body.path("team_id").isTextual() || !event.isObject()) {
      return Optional.empty();
    }
    return cleanEvent(event)
        .map(
            clean -> {
              ObjectNode envelope = strings(body, List.of("team_id", "event_id"));
              envelope.put("type", "event_callback");
              envelope.put("is_ext_shared_channel", body.path("is_ext_shared_channel").asBoolean());
              envelope
                  .putArray("authorizations")
                  .add(strings(body.at("/authorizations/0"), List.of("user_id")));
              envelope.set("event", clean);
              return envelope;
            });
  }

  private static Optional<ObjectNode> cleanEvent(JsonNode event) {
    ObjectNode clean = message(event);
    clean.setAll(strings(event, List.of("type", "channel", "channel_type", "event_ts", "tab")));
    String subtype = event.path("subtype").asText();
    boolean said = has(clean, "user") && has(clean, "channel") && has(clean, "ts");
    return switch (event.path("type").asText()) {
      case "app_mention" -> said && !has(clean, "bot_id") ? Optional.of(clean) : Optional.empty();
      case "message" -> {
        if (WORDS.contains(subtype)) {
          yield said && !has(clean, "bot_id") ? Optional.of(clean) : Optional.empty();
        }
        yield has(clean, "channel") ? edited(event, clean, subtype) : Optional.empty();
      }
      case "assistant_thread_started" -> {
        JsonNode thread = event.path("assistant_thread");
        ObjectNode pane = strings(thread, List.of("user_id", "channel_id", "thread_ts"));
        boolean whole = pane.size() == 3;
        // Bolt looks into it.
        pane.putObject("context");
        clean.set("assistant_thread", pane);
        yield whole ? Optional.of(clean) : Optional.empty();
      }
      case "member_joined_channel" ->
          has(clean, "user") && has(clean, "channel") ? Optional.of(clean) : Optional.empty();
      case "app_home_opened" -> has(clean, "user") ? Optional.of(clean) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * A message that a person edited or deleted. Slack also tells of what it changed itself, such as
   * by showing what a link leads to; that is no edit.
   */
  private static Optional<ObjectNode> edited(JsonNode event, ObjectNode clean, String subtype) {
    ObjectNode before = message(event.path("previous_message"));
    if (!has(before, "user") || !has(before, "ts") || has(before, "bot_id")) {
      return Optional.empty();
    }
    clean.put("subtype", subtype);
    return switch (subtype) {
      case "message_deleted" -> Optional.of(clean.set("previous_message", before));
      case "message_changed" -> {
        JsonNode now = event.path("message");
        if (now.path("subtype").asText().equals("tombstone")) {
          // What was deleted has answers below it: Slack leaves a stone in its place.
          clean.put("subtype", "message_deleted");
          yield Optional.of(clean.set("previous_message", before));
        }
        ObjectNode edited = strings(now.path("edited"), List.of("ts"));
        boolean other = !now.path("text").asText().equals(before.path("text").asText());
        before.put("text", now.path("text").asText()).set("edited", edited);
        clean.set("message", before);
        yield other && has(edited, "ts") ? Optional.of(clean) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  /** Somebody's words; the team is the one the person belongs to. */
  private static ObjectNode message(JsonNode message) {
    ObjectNode clean = strings(message, MESSAGE);
    if (message.path("user_team").isTextual()) {
      clean.put("team", message.path("user_team").textValue());
    }
    return clean;
  }

  /** An interaction that may be answered; empty where it is none. */
  static Optional<ObjectNode> interaction(JsonNode payload) {
    ObjectNode clean =
        strings(
            payload,
            List.of(
                "type", "callback_id", "trigger_id", "response_url", "message_ts", "action_ts"));
    for (String part : List.of("team", "user", "channel")) {
      clean.set(part, strings(payload.path(part), List.of("id", "team_id", "name")));
    }
    if (!has(clean.path("team"), "id") || !has(clean.path("user"), "id")) {
      return Optional.empty();
    }
    return switch (payload.path("type").asText()) {
      case "shortcut" -> Optional.of(clean);
      case "message_action" -> {
        clean.set("message", strings(payload.path("message"), MESSAGE));
        yield Optional.of(clean);
      }
      case "block_actions" -> {
        ObjectNode container =
            strings(
                payload.path("container"),
                List.of("type", "message_ts", "channel_id", "thread_ts", "view_id"));
        container.put("is_ephemeral", payload.at("/container/is_ephemeral").asBoolean());
        clean.set("container", container);
        // Bolt finds no handler for several at once.
        clean
            .putArray("actions")
            .add(
                strings(
                    payload.at("/actions/0"),
                    List.of("type", "action_id", "block_id", "value", "action_ts")));
        yield payload.at("/actions/0").isObject() ? Optional.of(clean) : Optional.empty();
      }
      case "view_submission" -> {
        ObjectNode view =
            strings(payload.path("view"), List.of("id", "type", "callback_id", "private_metadata"));
        view.set(
            "state", JSON.objectNode().set("values", values(payload.at("/view/state/values"))));
        clean.set("view", view);
        yield Optional.of(clean);
      }
      default -> Optional.empty();
    };
  }

  /** What was filled in: by block, then by action. */
  private static ObjectNode values(JsonNode values) {
    ObjectNode clean = JSON.objectNode();
    values
        .properties()
        .forEach(
            block -> {
              ObjectNode actions = clean.putObject(block.getKey());
              block
                  .getValue()
                  .properties()
                  .forEach(action -> actions.set(action.getKey(), value(action.getValue())));
            });
    return clean;
  }

  private static ObjectNode value(JsonNode value) {
    ObjectNode clean =
        strings(value, List.of("type", "value", "selected_conversation", "selected_channel"));
    if (value.path("selected_option").isObject()) {
      clean.set("selected_option", strings(value.path("selected_option"), List.of("value")));
    }
    return clean;
  }

  private static ObjectNode strings(JsonNode from, List<String> names) {
    ObjectNode clean = JSON.objectNode();
    for (String name : names) {
      if (from.path(name).isTextual()) {
        clean.put(name, from.path(name).textValue());
      }
    }
    return clean;
  }

  private static boolean has(JsonNode node, String name) {
    return !node.path(name).asText().isEmpty();
  }
}
