package dev.sideline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    JsonNode reply;
    try {
      reply = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
    return assertPrivateReply(reply);
  }

  public static JsonNode assertPrivateReply(JsonNode reply) {
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertText(reply.path("text"), 4_000);
    assertBlocks(reply.path("blocks"));
    return reply;
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

  /** Asserts that a view to open holds all limits, and returns it. */
  public static JsonNode assertView(JsonNode view) {
    assertThat(view.path("type").asText()).isEqualTo("modal");
    assertText(view.at("/title/text"), 24);
    assertText(view.at("/close/text"), 24);
    JsonNode blocks = view.path("blocks");
    assertThat(blocks.size()).isBetween(1, 100);
    boolean asks = blocks.valueStream().anyMatch(SlackLimits::isInput);
    assertThat(view.has("submit")).isEqualTo(asks);
    if (asks) {
      assertText(view.at("/submit/text"), 24);
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
    assertText(input.at("/element/action_id"), 255);
    if (input.path("element").has("placeholder")) {
      assertText(input.at("/element/placeholder/text"), 150);
    }
    input
        .at("/element/options")
        .forEach(
            option -> {
              assertText(option.at("/text/text"), 75);
              assertText(option.path("value"), 150);
            });
  }

  private static void assertBlock(JsonNode block) {
    switch (block.path("type").asText()) {
      case "header" -> {
        assertThat(block.at("/text/type").asText()).isEqualTo("plain_text");
        assertText(block.at("/text/text"), 150);
      }
      case "section" -> assertTextObject(block.path("text"), 3_000);
      case "context" -> {
        assertThat(block.path("elements").size()).isBetween(1, 10);
        block.path("elements").forEach(element -> assertTextObject(element, 2_000));
      }
      case "actions" -> {
        JsonNode buttons = block.path("elements");
        assertThat(buttons.size()).isBetween(1, 25);
        assertThat(buttons.valueStream().map(button -> button.path("action_id").asText()))
            .doesNotHaveDuplicates();
        buttons.forEach(SlackLimits::assertButton);
      }
      default -> throw new AssertionError("a block of an unknown type: " + block);
    }
  }

  private static void assertButton(JsonNode button) {
    assertThat(button.path("type").asText()).isEqualTo("button");
    assertThat(button.at("/text/type").asText()).isEqualTo("plain_text");
    assertText(button.at("/text/text"), 75);
    assertText(button.path("action_id"), 255);
    assertText(button.path("value"), 2_000);
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
