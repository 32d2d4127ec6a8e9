package dev.sideline.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Events and interactions as Slack sends them, with the fields that come along. */
public final class SlackEvents {
  public static final String BOT = "U0BOT";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SlackEvents() {}

  /** Somebody says something. */
  public static ObjectNode message(String user, String channel, String ts, String text) {
    return JSON.objectNode()
        .put("type", "message")
        .put("user", user)
        .put("team", "T1")
        .put("channel", channel)
        .put("channel_type", channel.startsWith("D") ? "im" : "channel")
        .put("ts", ts)
        .put("event_ts", ts)
        .put("client_msg_id", "c-" + ts)
        .put("text", text);
  }

  /** Somebody calls the coach by name. */
  public static ObjectNode mention(String user, String channel, String ts, String text) {
    ObjectNode mention = message(user, channel, ts, "<@" + BOT + "> " + text);
    mention.remove("channel_type");
    return mention.put("type", "app_mention");
  }

  /** The same in a thread. */
  public static ObjectNode in(String thread, ObjectNode message) {
    return message.put("thread_ts", thread).put("parent_user_id", "U9");
  }

  /** Somebody edits what they said. */
  public static ObjectNode edited(ObjectNode message, String text, String when) {
    ObjectNode now = message.deepCopy().put("text", text);
    now.putObject("edited").put("user", message.path("user").asText()).put("ts", when);
    return changed("message_changed", message, when).set("message", now);
  }

  /** Somebody deletes what they said. */
  public static ObjectNode deleted(ObjectNode message, String when) {
    return changed("message_deleted", message, when).put("deleted_ts", message.path("ts").asText());
  }

  /** Somebody deletes what others answered to in a thread. */
  public static ObjectNode deletedAboveAnswers(ObjectNode message, String when) {
    ObjectNode event = changed("message_changed", message, when);
    event
        .putObject("message")
        .put("type", "message")
        .put("subtype", "tombstone")
        .put("user", "USLACKBOT")
        .put("text", "This message was deleted.")
        .put("ts", message.path("ts").asText())
        .put("hidden", true);
    return event;
  }

  private static ObjectNode changed(String subtype, ObjectNode message, String when) {
    return JSON.objectNode()
        .put("type", "message")
        .put("subtype", subtype)
        .put("channel", message.path("channel").asText())
        .put("hidden", true)
        .put("ts", when)
        .put("event_ts", when)
        .set("previous_message", message.deepCopy());
  }

  /** Somebody opens the assistant pane. */
  public static ObjectNode paneOpened(String user, String channel, String thread) {
    ObjectNode event =
        JSON.objectNode().put("type", "assistant_thread_started").put("event_ts", thread);
    event
        .putObject("assistant_thread")
        .put("user_id", user)
        .put("channel_id", channel)
        .put("thread_ts", thread)
        .putObject("context");
    return event;
  }

  /** An event in its envelope. */
  public static String envelope(ObjectNode event) {
    return envelope(event, false);
  }

  /**
   * An event in its envelope.
   *
   * @param shared whether people of other companies are in the channel
   */
  public static String envelope(ObjectNode event, boolean shared) {
    ObjectNode body =
        JSON.objectNode()
            .put("token", "unused")
            .put("team_id", "T1")
            .put("api_app_id", "A1")
            .put("type", "event_callback")
            .put("event_id", "Ev" + event.path("event_ts").asText() + event.path("type").asText())
            .put("event_time", 17)
            .put("is_ext_shared_channel", shared);
    body.putArray("authorizations")
        .addObject()
        .put("team_id", "T1")
        .put("user_id", BOT)
        .put("is_bot", true);
    body.set("event", event);
    return body.toString();
  }

  /** Somebody chooses a shortcut from the menu of a message. */
  public static String messageShortcut(String name, String text, String responseUrl) {
    ObjectNode payload = interaction("message_action", "U1").put("callback_id", name);
    payload.put("message_ts", "5.5").put("response_url", responseUrl);
    payload.putObject("channel").put("id", "C1").put("name", "floor");
    payload
        .putObject("message")
        .put("type", "message")
        .put("user", "U7")
        .put("ts", "5.5")
        .put("text", text);
    return form(payload);
  }

  /** Somebody chooses a shortcut from nowhere in particular. */
  public static String globalShortcut(String name) {
    return form(interaction("shortcut", "U1").put("callback_id", name));
  }

  /** Dana presses a button. */
  public static String press(String act, String channel, String when, String responseUrl) {
    return press("U1", act, channel, "6.6", when, responseUrl);
  }

  /**
   * Somebody presses a button.
   *
   * @param message the message it belongs to
   */
  public static String press(
      String user, String act, String channel, String message, String when, String responseUrl) {
    ObjectNode payload = interaction("block_actions", user).put("response_url", responseUrl);
    payload.putObject("channel").put("id", channel).put("name", "floor");
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message)
        .put("channel_id", channel)
        .put("is_ephemeral", true);
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", act)
        .put("block_id", "b")
        .put("value", act)
        .put("action_ts", when);
    return form(payload);
  }

  /** Somebody sends a form with words in one field. */
  public static String submission(String name, String metadata, String field, String words) {
    ObjectNode payload = interaction("view_submission", "U1");
    ObjectNode view =
        payload
            .putObject("view")
            .put("id", "V1")
            .put("type", "modal")
            .put("callback_id", name)
            .put("private_metadata", metadata);
    view.putObject("state")
        .putObject("values")
        .putObject(field)
        .putObject(field)
        .put("type", "plain_text_input")
        .put("value", words);
    return form(payload);
  }

  /**
   * Somebody sends a form.
   *
   * @param opened the view as it was opened
   * @param typed by the fields' keys
   * @param chosen by the fields' keys
   */
  public static String submission(
      String user, JsonNode opened, Map<String, String> typed, Map<String, String> chosen) {
    ObjectNode payload = interaction("view_submission", user);
    ObjectNode view = payload.putObject("view").put("id", "V1").put("type", "modal");
    view.set("callback_id", opened.path("callback_id"));
    view.set("private_metadata", opened.path("private_metadata"));
    view.set("blocks", opened.path("blocks"));
    ObjectNode values = view.putObject("state").putObject("values");
    typed.forEach(
        (key, words) ->
            values
                .putObject(key)
                .putObject(key)
                .put("type", "plain_text_input")
                .put("value", words));
    chosen.forEach(
        (key, option) ->
            values
                .putObject(key)
                .putObject(key)
                .put("type", "static_select")
                .putObject("selected_option")
                .put("value", option));
    return form(payload);
  }

  private static ObjectNode interaction(String type, String user) {
    ObjectNode payload =
        JSON.objectNode()
            .put("type", type)
            .put("token", "unused")
            .put("action_ts", "7.7")
            .put("trigger_id", "13.37." + type);
    payload.putObject("team").put("id", "T1").put("domain", "brightwater");
    payload.putObject("user").put("id", user).put("name", "dana");
    return payload;
  }

  private static String form(ObjectNode payload) {
    return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
  }
}
