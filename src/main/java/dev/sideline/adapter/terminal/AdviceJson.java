package dev.sideline.adapter.terminal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sideline.coaching.Advice;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Match;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Advice as one line of JSON, for programs. */
public final class AdviceJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As many of the cards as are worth showing. */
  private static final int CARDS = 10;

  /**
   * The object that is printed; its names are a promise to the programs that read it.
   *
   * @param sayIn the language of the lines to say, which may be the customer's
   * @param advice what a model advised; left out where none did
   * @param dangers ids of safety cards that may be meant; left out where there are none
   * @param ordering true where a part of the situation gives orders to a machine; left out
   *     otherwise
   * @param unclear why there was nothing to coach on; left out otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Answer(
      String language,
      boolean covered,
      List<FoundCard> cards,
      String sayIn,
      List<String> say,
      List<String> steps,
      List<String> avoid,
      String why,
      List<String> sources,
      String origin,
      @Nullable String advice,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> dangers,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ordering,
      @Nullable String unclear) {

    /** The same with what a model advised. */
    Answer with(String text) {
      return new Answer(
          language, covered, cards, sayIn, say, steps, avoid, why, sources, "model", text, dangers,
          ordering, unclear);
    }
  }

  private record FoundCard(String id, String title, List<String> teaches, double score) {}

  private AdviceJson() {}

  /** One line, without a line break at its end. */
  public static String render(Advice advice) {
    try {
      return JSON.writeValueAsString(answer(advice));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Answer answer(Advice advice) {
    String language = advice.language().code();
    return switch (advice) {
      case Covered covered -> {
        Card best = covered.cards().getFirst().card();
        yield new Answer(
            language,
            true,
            cards(covered.cards()),
            covered.spoken().language().code(),
            covered.spoken().say().stream().map(Card.Saying::line).toList(),
            best.steps(),
            best.avoid(),
            best.why(),
            best.sources(),
            covered.origin().id(),
            null,
            ids(covered.dangers()),
            covered.reading().ordering(),
            null);
      }
      case InDepth inDepth -> answer(inDepth.playbook()).with(inDepth.text());
      case Outside outside ->
          empty(
              language,
              cards(outside.nearest()),
              ids(outside.dangers()),
              outside.reading().ordering(),
              null);
      case Unclear unclear ->
          empty(
              language,
              List.of(),
              List.of(),
              false,
              unclear.reason().name().toLowerCase(Locale.ROOT));
    };
  }

  private static List<String> ids(List<Card> cards) {
    return cards.stream().map(Card::id).toList();
  }

  private static Answer empty(
      String language,
      List<FoundCard> cards,
      List<String> dangers,
      boolean ordering,
      @Nullable String unclear) {
    return new Answer(
        language,
        false,
        cards,
        language,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        "playbook",
        null,
        dangers,
        ordering,
        unclear);
  }

  private static List<FoundCard> cards(List<Match> matches) {
    return matches.stream()
        .limit(CARDS)
        .map(
            match ->
                new FoundCard(
                    match.card().id(),
                    match.card().title(),
                    match.card().teaches(),
                    Math.round(match.score() * 1000) / 1000.0))
        .toList();
  }
}
