package dev.sideline.coaching;

import dev.sideline.playbook.Card;
import java.util.List;
import java.util.stream.Collectors;

/** What is put into a prompt, as a model reads it. */
final class PromptValues {
  static final String NOTHING = "(nothing more)";

  private static final String NO_WISHES = "(none)";

  private PromptValues() {}

  /** Without the signs that end what people wrote. */
  static String fenced(String text) {
    return text.isBlank() ? NOTHING : text.replace("<<<", "<").replace(">>>", ">");
  }

  /** What the team wants heeded in every answer. */
  static String team(String instructions) {
    return instructions.isBlank() ? NO_WISHES : fenced(instructions);
  }

  static String thread(List<Exchange> earlier) {
    return earlier.isEmpty()
        ? NOTHING
        : earlier.stream()
            .map(
                exchange ->
                    "Agent: " + fenced(exchange.situation()) + "\nYou: " + exchange.advice())
            .collect(Collectors.joining("\n"));
  }

  static String index(List<Card> cards) {
    return cards.stream()
        .map(card -> "[" + card.id() + "] " + card.title())
        .collect(Collectors.joining("\n"));
  }

  static String inFull(List<Card> cards) {
    return cards.stream().map(PromptValues::inFull).collect(Collectors.joining("\n\n"));
  }

  private static String inFull(Card card) {
    return "["
        + card.id()
        + "] "
        + card.title()
        + "\nDo: "
        + String.join(" ", card.steps())
        + "\nSay: "
        + card.say().stream().map(Card.Saying::line).collect(Collectors.joining(" / "))
        + "\nAvoid: "
        + String.join(" / ", card.avoid())
        + "\nWhy: "
        + card.why();
  }
}
