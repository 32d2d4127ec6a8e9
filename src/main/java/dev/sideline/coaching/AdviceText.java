package dev.sideline.coaching;

import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.playbook.Card;
import dev.sideline.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Advice in plain words. */
final class AdviceText {
  private AdviceText() {}

  /** What a model that is asked again is told it said. */
  static String inShort(Advice advice) {
    return switch (advice) {
      case Covered covered -> {
        Card best = covered.cards().getFirst().card();
        yield "[" + best.id() + "] " + best.say().getFirst().line();
      }
      case InDepth inDepth -> inDepth.text();
      case Outside outside -> Words.in(outside.language()).of("outside.told");
      case Unclear unclear -> "";
    };
  }

  /**
   * Parts of advice, a blank line between them; small print and what is to be pressed is left out.
   */
  static String of(List<Part> parts) {
    return parts.stream()
        .map(AdviceText::plain)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String plain(Part part) {
    return switch (part) {
      case Text text -> text.text();
      case Sayings sayings ->
          below(sayings.label(), sayings.lines().stream().map(AdviceText::plain).toList());
      case Steps steps ->
          below(
              steps.label(),
              IntStream.range(0, steps.items().size())
                  .mapToObj(i -> (i + 1) + ". " + steps.items().get(i))
                  .toList());
      case Points points ->
          below(points.label(), points.items().stream().map(item -> "• " + item).toList());
      default -> "";
    };
  }

  private static String plain(Saying saying) {
    String line = "“" + saying.line() + "”";
    return saying.manner().isEmpty() ? line : saying.manner() + ": " + line;
  }

  private static String below(String label, List<String> lines) {
    return (label.isEmpty() ? "" : label + "\n") + String.join("\n", lines);
  }
}
