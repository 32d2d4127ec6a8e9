package dev.sideline.coaching;

import dev.sideline.content.Faults;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Playbook;
import dev.sideline.prompt.Examination;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds prompts that are too long for the model even with the fewest cards, in the language where
 * that shows first.
 */
public final class WindowCheck implements Examination {
  private final LivePlaybook playbook;
  private final int window;

  /**
   * @param window the most tokens of a question and its answer together
   */
  public WindowCheck(LivePlaybook playbook, int window) {
    this.playbook = playbook;
    this.window = window;
  }

  @Override
  public void examine(Prompts read, Faults faults) {
    Playbook cards = playbook.current().playbook();
    for (PromptName name : PromptName.values()) {
      for (Language language : cards.cards().keySet()) {
        RenderedPrompt prompt = read.render(name, largest(cards.cards(language), language));
        int tokens = prompt.tokens() + prompt.maxTokens();
        if (tokens > window) {
          faults.add(name.path(), read.line(name), tooLong(tokens, language));
          break;
        }
      }
    }
  }

  private String tooLong(int tokens, Language language) {
    return "with only "
        + Questions.LEAST_CARDS
        + " cards and its longest answer it takes "
        + tokens
        + " tokens in "
        + language.nameIn(Language.EN)
        + ", more than the "
        + window
        + " of MODEL_WINDOW. Shorten it or its max-tokens, or raise MODEL_WINDOW if the model"
        + " takes more";
  }

  private static Map<String, String> largest(List<Card> cards, Language language) {
    String situation =
        new Situation(
                cards.stream()
                    .flatMap(card -> card.situations().stream())
                    .collect(Collectors.joining(" ")))
            .searched();
    Map<String, String> values = new HashMap<>();
    values.put("language", language.nameIn(Language.EN));
    values.put("customer-language", language.nameIn(Language.EN));
    values.put("index", PromptValues.index(cards));
    values.put(
        "cards",
        PromptValues.inFull(
            cards.stream()
                .sorted(
                    Comparator.comparingInt(
                            (Card card) -> PromptValues.inFull(List.of(card)).length())
                        .reversed())
                .limit(Questions.LEAST_CARDS)
                .toList()));
    values.put(
        "team",
        situation.substring(0, Math.min(situation.length(), ChannelSettings.LONGEST_INSTRUCTIONS)));
    values.put("situation", situation);
    values.put("message", situation);
    values.put("own-words", PromptValues.NOTHING);
    values.put("thread", PromptValues.NOTHING);
    values.put("advice", situation);
    values.put("card", values.get("cards"));
    values.put("words", situation);
    values.put("wish", Wish.ANOTHER_WAY.id());
    return values;
  }
}
