package dev.sideline.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sideline.coaching.Advice;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Reason;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Match;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Advice for programs: the names in it are a promise. */
class AdviceJsonTest {
  private static final Reading ENGLISH =
      new Reading(Language.EN, Language.EN, false, false, false, false, false);

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).write("playbook/en/calm.md", OwnPrompts.CARD);
  }

  private Match match(double score) {
    Card card = prompts.loader().load().card(Language.EN, "calm").orElseThrow();
    return new Match(card, score);
  }

  private Covered covered(Match... matches) {
    return new Covered(ENGLISH, List.of(matches), matches[0].card(), List.of(), Origin.PLAYBOOK);
  }

  private static JsonNode json(Advice advice) throws JsonProcessingException {
    return new ObjectMapper().readTree(AdviceJson.render(advice));
  }

  @Test
  void advice_is_exactly_this_object() {
    assertThat(AdviceJson.render(covered(match(0.73456), match(0.1))))
        .isEqualTo(
            "{\"language\":\"en\",\"covered\":true,\"cards\":[{\"id\":\"calm\",\"title\":\"The"
                + " customer is upset\","
                + "\"teaches\":[\"T1\",\"T2\"],\"score\":0.735},{\"id\":\"calm\",\"title\":\"The"
                + " customer is upset\","
                + "\"teaches\":[\"T1\",\"T2\"],\"score\":0.1}],\"sayIn\":\"en\",\"say\":[\"I am"
                + " listening.\",\"Please go on.\",\"I have read all of it.\"],\"steps\":[\"Breathe"
                + " out.\",\"Listen to the end.\"],\"avoid\":[\"Arguing.\"],\"why\":\"Whoever is"
                + " heard grows calmer. It takes less time, too.\","
                + "\"sources\":[\"traits\"],\"origin\":\"playbook\"}");
  }

  @Test
  void what_lies_outside_names_the_nearest_cards_and_advises_nothing() throws Exception {
    JsonNode answer = json(new Outside(ENGLISH, List.of(match(0.2), match(0.1)), List.of()));
    assertThat(answer.path("covered").booleanValue()).isFalse();
    assertThat(answer.path("cards")).hasSize(2);
    assertThat(List.of(answer.path("say"), answer.path("steps"), answer.path("avoid")))
        .allMatch(list -> list.isArray() && list.isEmpty());
    assertThat(answer.path("why").asText()).isEmpty();
    assertThat(answer.has("unclear")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void nothing_to_coach_on_says_why(Reason reason) throws Exception {
    JsonNode answer = json(new Unclear(Language.EN, reason));
    assertThat(answer.path("unclear").asText())
        .isEqualTo(reason == Reason.EMPTY ? "empty" : "wordless");
    assertThat(answer.path("covered").booleanValue()).isFalse();
    assertThat(answer.path("cards").isArray() && answer.path("cards").isEmpty()).isTrue();
  }

  @Test
  void every_answer_has_the_promised_names() throws Exception {
    List<String> promised =
        List.of(
            "language",
            "covered",
            "cards",
            "sayIn",
            "say",
            "steps",
            "avoid",
            "why",
            "sources",
            "origin");
    assertThat(json(covered(match(1))).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(promised);
    assertThat(json(new Outside(ENGLISH, List.of(match(0)), List.of())).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(promised);
    assertThat(json(new Unclear(Language.EN, Reason.EMPTY)).fieldNames())
        .toIterable()
        .startsWith(promised.toArray(String[]::new))
        .endsWith("unclear");
  }

  @Test
  void it_is_one_line_whatever_a_card_says() {
    prompts.write(
        "playbook/en/calm.md", OwnPrompts.CARD.replace("Arguing.", "Arguing \\\\ \"loud\"\n  on."));
    assertThat(AdviceJson.render(covered(match(1)))).doesNotContain("\n", "\r");
  }

  @Test
  void at_most_ten_cards_are_named() throws Exception {
    Match[] many = Collections.nCopies(30, match(0.5)).toArray(Match[]::new);
    assertThat(json(covered(many)).path("cards")).hasSize(10);
  }
}
