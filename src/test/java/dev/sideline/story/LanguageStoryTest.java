package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.text.Bidi;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody speaks one of the six languages in Slack. */
class LanguageStoryTest {
  private Coach coach;
  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    RecordedMetrics metrics = new RecordedMetrics();
    coach = Coach.reportingTo(metrics);
    slack = new SlackPeer(coach.intake(), coach.languages(), metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  private JsonNode replyTo(String text) throws Exception {
    return SlackLimits.assertPrivateReply(slack.types(text).body());
  }

  /** Every line a person reads, in order. */
  private static List<String> lines(JsonNode reply) {
    return reply
        .path("blocks")
        .valueStream()
        .map(block -> block.at("/text/text").asText() + block.at("/elements/0/text").asText())
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_card_fits_in_every_language(Language language) throws Exception {
    replyTo("language " + language.code());
    String why = Words.in(language).of("advice.why", "").strip();
    for (String id : coach.shippedCardIds()) {
      JsonNode reply = replyTo("card " + id);
      assertThat(reply.toString().length()).as(id).isLessThan(9_000);
      assertThat(reply.path("text").textValue()).as(id).contains(why).doesNotEndWith("…");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void help_and_the_list_are_in_the_language(Language language) throws Exception {
    replyTo("language " + language.code());
    Words words = Words.in(language);
    assertThat(lines(replyTo("help"))).contains(words.of("help.title"));
    assertThat(replyTo("cards").path("blocks").get(0).toString())
        .contains(words.of("cards.title", 46).substring(0, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "cards", "card angry-customer", "language", "card no-such-card"})
  void in_hebrew_every_line_is_read_from_the_right(String text) throws Exception {
    replyTo("language he");
    assertThat(lines(replyTo(text)))
        .hasSizeGreaterThan(1)
        .filteredOn(line -> line.codePoints().anyMatch(c -> c >= 0x5D0 && c <= 0x5EA))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            line -> {
              Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
              assertThat(bidi.getBaseLevel()).isEqualTo(1);
            });
  }

  @Test
  void in_hebrew_a_command_to_type_can_be_copied_without_any_mark() throws Exception {
    replyTo("language he");
    assertThat(lines(replyTo("help")))
        .filteredOn(line -> line.contains("`"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            line ->
                assertThat(line.substring(line.indexOf('`'), line.lastIndexOf('`')))
                    .matches("[^\\u200F\\u2066\\u2069]+"));
  }

  @Test
  void another_command_is_told_in_the_language_too() throws Exception {
    replyTo("language ro");
    String body = SlackRequest.command("/hello", "un client", slack.newTrigger());
    JsonNode reply = SlackLimits.assertPrivateReply(slack.send(slack.signed(body)).body());
    assertThat(reply.path("text").textValue())
        .isEqualTo(Words.in(Language.RO).of("command.other", "/coach"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_language_is_shown_with_signs_that_were_left_unfilled(Language language) throws Exception {
    replyTo("language " + language.code());
    for (String text : Stream.of("help", "cards", "language", "card xx-yy", "12345").toList()) {
      assertThat(replyTo(text).path("text").textValue()).as(text).doesNotContain("{", "''");
    }
  }
}
