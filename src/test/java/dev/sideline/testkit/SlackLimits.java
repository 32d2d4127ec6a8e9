package dev.sideline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Slack documents of the messages it takes, and what may never be in one of ours. */
public final class SlackLimits {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern MENTION = Pattern.compile("<(@[UW]|!subteam\\^S|#[CG])[A-Z0-9]+>");
  private static final Pattern HEBREW = Pattern.compile("\\p{IsHebrew}");

  private SlackLimits() {}

  /** Asserts that a private reply holds all limits, and returns it. */
  public static JsonNode assertPrivateReply(String json) {
    return assertPrivateReply(read(json));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }

  public static JsonNode assertPrivateReply(JsonNode reply) {
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertText(reply.path("text"), 4_000);
    assertBlocks(reply.path("blocks"));
    return reply;
  }

  /** Asserts that a message holds all limits: words, and blocks where there are any. */
  public static void assertMessage(String text, JsonNode blocks) {
    assertText(JSON.getNodeFactory().textNode(text), 4_000);
    if (!blocks.isEmpty()) {
      assertBlocks(blocks);
    }
  }

  /** Asserts that the blocks of a message hold all limits. */
  public static void assertBlocks(JsonNode blocks) {
    assertThat(blocks.isArray()).isTrue();
    assertThat(blocks.size()).isBetween(1, 50);
    blocks.forEach(SlackLimits::assertBlock);
  }

  /** Asserts that a home holds all limits, and returns it. */
  public static JsonNode assertHome(JsonNode view) {
    assertThat(view.path("type").asText()).isEqualTo("home");
    assertThat(view.propertyStream().map(Map.Entry::getKey)).containsOnly("type", "blocks");
    assertThat(view.path("blocks").size()).isBetween(1, 100);
    view.path("blocks").forEach(SlackLimits::assertBlock);
    return view;
  }

  /** Asserts that a form holds all limits, and returns it. */
  public static JsonNode assertView(JsonNode view) {
    assertThat(view.path("type").asText()).isEqualTo("modal");
    assertText(view.at("/title/text"), 24);
    assertText(view.at("/close/text"), 24);
    assertText(view.path("callback_id"), 255);
    assertThat(view.path("private_metadata").asText().length()).isLessThanOrEqualTo(3_000);
    JsonNode blocks = view.path("blocks");
    assertThat(blocks.size()).isBetween(1, 100);
    if (view.has("submit")) {
      assertText(view.at("/submit/text"), 24);
    } else {
      assertThat(blocks.valueStream().noneMatch(SlackLimits::isInput)).isTrue();
    }
    blocks.valueStream().filter(SlackLimits::isInput).forEach(SlackLimits::assertInput);
    blocks.valueStream().filter(block -> !isInput(block)).forEach(SlackLimits::assertBlock);
    return view;
  }

  private static boolean isInput(JsonNode block) {
    return block.path("type").asText().equals("input");
  }

  private static void assertInput(JsonNode input) {
    assertText(input.path("block_id"), 255);
    assertText(input.at("/label/text"), 2_000);
    JsonNode element = input.path("element");
    assertText(element.path("action_id"), 255);
    assertThat(element.path("type").asText())
        .isIn("plain_text_input", "static_select", "conversations_select");
    assertThat(element.path("max_length").asInt(1)).isBetween(1, 3_000);
    assertThat(element.path("initial_value").asText().length())
        .isLessThanOrEqualTo(element.path("max_length").asInt(3_000));
    assertThat(element.path("options").size()).isLessThanOrEqualTo(100);
    element.path("options").forEach(option -> assertButtonText(option.path("text")));
    if (element.has("placeholder")) {
      assertText(element.at("/placeholder/text"), 150);
    }
  }

  private static void assertBlock(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> {
        assertThat(block.at("/text/type").asText()).isEqualTo("plain_text");
        assertText(block.at("/text/text"), 150);
      }
      case "actions" -> {
        assertThat(block.path("elements").size()).isBetween(1, 25);
        block.path("elements").forEach(SlackLimits::assertButton);
        assertThat(block.path("elements").findValuesAsText("action_id")).doesNotHaveDuplicates();
      }
      case "context_actions" -> {
        assertThat(block.path("elements").size()).isBetween(1, 5);
        block.path("elements").forEach(SlackLimits::assertFeedback);
      }
      case "section" -> assertTextObject(block.path("text"), 3_000);
      case "context" -> {
        assertThat(block.path("elements").size()).isBetween(1, 10);
        block.path("elements").forEach(SlackLimits::assertSmall);
      }
      default -> throw new AssertionError("a block of an unknown type: " + block);
    }
  }

  private static void assertButton(JsonNode button) {
    assertThat(button.path("type").asText()).isEqualTo("button");
    assertButtonText(button.path("text"));
    assertText(button.path("action_id"), 255);
    assertText(button.path("value"), 2_000);
  }

  private static void assertFeedback(JsonNode feedback) {
    assertThat(feedback.path("type").asText()).isEqualTo("feedback_buttons");
    assertText(feedback.path("action_id"), 255);
    for (String which : List.of("positive_button", "negative_button")) {
      assertButtonText(feedback.path(which).path("text"));
      assertText(feedback.path(which).path("value"), 2_000);
    }
  }

  private static void assertButtonText(JsonNode text) {
    assertThat(text.path("type").asText()).isEqualTo("plain_text");
    assertText(text.path("text"), 75);
  }

  /** Small print, or the one mention that is made: of a person, in a piece of its own. */
  private static void assertSmall(JsonNode element) {
    if (!element.path("text").asText().matches("<@[UW][A-Z0-9]+>")) {
      assertTextObject(element, 2_000);
    }
  }

  private static void assertTextObject(JsonNode text, int limit) {
    assertThat(text.path("type").asText()).isIn("plain_text", "mrkdwn");
    assertThat(text.has("verbatim")).isEqualTo(text.path("type").asText().equals("mrkdwn"));
    assertText(text.path("text"), limit);
  }

  private static void assertText(JsonNode text, int limit) {
    assertThat(text.isTextual()).isTrue();
    assertThat(text.textValue()).isNotBlank();
    assertThat(text.textValue().length()).isLessThanOrEqualTo(limit);
    // We make no link anywhere, and mention only whom we know by an id of Slack.
    assertThat(MENTION.matcher(text.textValue()).replaceAll("")).doesNotContain("<");
    assertThat(text.textValue()).doesNotContainPattern("&(?!(amp|lt|gt);)");
    // The marks that keep Hebrew in order, and none without any Hebrew.
    String marks = HEBREW.matcher(text.textValue()).find() ? "\\u200F\\u2066\\u2069" : "";
    assertThat(text.textValue())
        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Cf}&&[^\\n\\u200C\\u200D" + marks + "]]");
  }
}
