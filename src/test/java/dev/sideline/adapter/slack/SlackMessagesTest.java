package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.util.JsonOps;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.testkit.SlackLimits;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message becomes blocks. */
class SlackMessagesTest {
  private final SlackMessages messages = new SlackMessages("/coach");

  private JsonNode rendered(Part... parts) {
    return rendered(List.of(Message.of(parts)));
  }

  private JsonNode rendered(List<Message> said) {
    return SlackLimits.assertPrivateReply(JsonOps.toJsonString(messages.privately(said)));
  }

  private static List<String> texts(JsonNode reply) {
    return reply
        .path("blocks")
        .valueStream()
        .map(block -> block.at("/text/text").asText() + block.at("/elements/0/text").asText())
        .toList();
  }

  private static List<String> kinds(JsonNode reply) {
    return reply
        .path("blocks")
        .valueStream()
        .map(block -> block.at("/text/type").asText(block.path("type").asText()))
        .toList();
  }

  @Test
  void people_groups_and_channels_are_shown_by_their_names_and_nothing_else_is() {
    JsonNode reply =
        rendered(
            new Mentions("Ask", List.of("U1", "W2", "S3", "C4", "G5")),
            new Mentions("Not", List.of("U1> <!channel", "!here")));
    assertThat(texts(reply))
        .containsExactly(
            "Ask <@U1>, <@W2>, <!subteam^S3>, <#C4>, <#G5>", "Not U1&gt; &lt;!channel, !here");
    assertThat(reply.path("text").textValue()).startsWith("Ask <@U1>, ");
  }

  @Test
  void a_long_text_goes_over_several_sections_and_loses_no_word() {
    String text = "a customer & a colleague <both> shout ".repeat(400).strip();
    JsonNode reply = rendered(new Text(text));
    assertThat(reply.path("blocks").size()).isGreaterThan(5);
    assertThat(String.join(" ", texts(reply))).isEqualTo(SlackText.escape(text));
    assertThat(reply.path("text").textValue()).endsWith("…");
  }

  @Test
  void a_word_longer_than_a_section_is_cut_between_characters() {
    String word = "<🦜&".repeat(3_000);
    JsonNode reply = rendered(new Text(word), new Note(word));
    assertThat(String.join("", texts(reply))).isEqualTo(SlackText.escape(word).repeat(2));
  }

  @Test
  void a_list_is_cut_between_its_items() {
    List<String> items = IntStream.range(0, 300).mapToObj(i -> "item number " + i).toList();
    JsonNode reply = rendered(new Points("All", items));
    assertThat(kinds(reply)).hasSizeGreaterThan(1).containsOnly("mrkdwn");
    assertThat(texts(reply).stream().flatMap(String::lines).skip(1))
        .containsExactlyElementsOf(items.stream().map(item -> "• " + item).toList());
  }

  @Test
  void a_title_too_long_for_a_header_is_a_section() {
    assertThat(kinds(rendered(new Heading("x".repeat(150))))).containsExactly("plain_text");
    JsonNode reply = rendered(new Heading("word ".repeat(40)));
    assertThat(reply.at("/blocks/0/type").asText()).isEqualTo("section");
  }

  @Test
  void more_than_fifty_blocks_end_with_an_ellipsis() {
    JsonNode reply = rendered(Collections.nCopies(80, Message.of(new Text("one"))));
    assertThat(texts(reply)).hasSize(50).last().isEqualTo("…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*loud*", "_soft_", "~gone~", "`code`", ":smile:", "> no", " >no"})
  void words_that_look_like_markup_are_shown_without_any(String words) {
    JsonNode reply =
        rendered(
            new Steps("Do", List.of("first", words)),
            new Points("Avoid", List.of(words)),
            new Sayings("Say", List.of(new Saying("", words))),
            new Sayings("Say", List.of(new Saying(words, "well"))),
            new Example("ask", words),
            new Points(words, List.of("well")));
    assertThat(kinds(reply)).containsOnly("plain_text");
    assertThat(texts(reply)).allMatch(text -> text.contains(SlackText.escape(words.strip())));
  }

  @Test
  void other_words_have_their_label_in_bold_and_their_lines_quoted() {
    assertThat(
            texts(
                rendered(
                    new Sayings(
                        "Say",
                        List.of(
                            new Saying("", "It's 10:30, <Dana> & I"),
                            new Saying("Writing", "B"))))))
        .containsExactly("*Say*\n>It's 10:30, &lt;Dana&gt; &amp; I\n\n>_Writing:_ B");
  }

  @Test
  void examples_that_follow_each_other_share_a_section() {
    assertThat(texts(rendered(new Example("cards", "lists"), new Example("card x", "shows"))))
        .containsExactly("`/coach cards`: lists\n`/coach card x`: shows");
  }

  @Test
  void line_breaks_stay_in_a_text_and_nowhere_else() {
    assertThat(texts(rendered(new Text("a\r\nb\u2028c\td"), new Steps("", List.of("a\nb")))))
        .containsExactly("a\nb\nc d", "1. a b");
  }

  @Test
  void characters_that_hide_or_turn_words_are_taken_out() {
    assertThat(texts(rendered(new Text("\u202Eab\u2066c\u0000\u200F\uFEFF\u00AD👩\u200D🔧"))))
        .containsExactly("abc👩\u200D🔧");
  }

  @Test
  void parts_without_words_make_no_block() {
    JsonNode reply =
        rendered(
            new Heading(" "),
            new Text(""),
            new Note("\u200F"),
            new Points("", List.of()),
            new Text("something"));
    assertThat(texts(reply)).containsExactly("something");
    assertThat(reply.path("text").textValue()).isEqualTo("something");
  }

  @Test
  void what_slack_escaped_on_the_way_in_is_read_as_typed() {
    assertThat(SlackText.unescape("a &lt;b&gt; &amp; c &amp;lt;")).isEqualTo("a <b> & c &lt;");
  }
}
