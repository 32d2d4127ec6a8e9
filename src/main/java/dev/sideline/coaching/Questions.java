package dev.sideline.coaching;

import dev.sideline.coaching.Listener.Heard;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.Playbook;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a model is asked about a situation. */
final class Questions {
  /** So many of the best cards are given in full; the right one is nearly always among them. */
  private static final int CARDS = 8;

  private Questions() {}

  static RenderedPrompt about(Heard heard, Found found, Playbook playbook, Prompts prompts) {
    Understanding understood = heard.understanding();
    Language language = playbook.spokenFor(understood.agent());
    Map<String, String> values = new HashMap<>();
    values.put("language", language.nameIn(Language.EN));
    values.put("index", index(playbook.cards(language)));
    values.put(
        "cards",
        found.matches().stream()
            .limit(CARDS)
            .map(Match::card)
            .map(Questions::inFull)
            .collect(Collectors.joining("\n\n")));
    if (understood.pasted().isEmpty()) {
      values.put("situation", fenced(heard.situation()));
      return prompts.render(PromptName.ADVICE, values);
    }
    Understanding.Pasted pasted = understood.pasted().get();
    values.put("customer-language", pasted.language().nameIn(Language.EN));
    values.put("own-words", fenced(pasted.own()));
    values.put("message", fenced(pasted.message()));
    return prompts.render(PromptName.REPLY, values);
  }

  /** Without the signs that end what people wrote. */
  private static String fenced(Situation situation) {
    return situation.searched().replace("<<<", "<").replace(">>>", ">");
  }

  private static String index(List<Card> cards) {
    return cards.stream()
        .map(card -> "[" + card.id() + "] " + card.title())
        .collect(Collectors.joining("\n"));
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
