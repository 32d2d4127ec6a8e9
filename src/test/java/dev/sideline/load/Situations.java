package dev.sideline.load;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions without end, no two alike, so that no cache answers one for another. */
public final class Situations {
  /** The number makes each text unique; where it stands changes which words are near it. */
  private static final List<String> VARIATIONS =
      List.of("%s (ticket %s)", "ticket %2$s: %1$s", "%s, and it is call %s today", "#%2$s %1$s");

  /** Texts of so many words leave no doubt about their language. */
  private static final int LONG = 8;

  private final List<String> texts;
  private final String run;

  Situations(List<String> texts) {
    this(texts, "");
  }

  /**
   * @param run stands before each number, so that no two runs ask the same either
   */
  Situations(List<String> texts, String run) {
    this.texts = List.copyOf(texts);
    this.run = run;
  }

  /** Those of a language's cards, card by card, but of danger, where no model is asked. */
  public static Situations ofCards(Language language, String run) {
    List<List<String>> cards =
        new PlaybookLoader(PromptFolder.shipped(Optional.empty()))
            .load().cards(language).stream()
                .filter(card -> !card.safety())
                .map(card -> card.situations().stream().filter(Situations::isLong).toList())
                .toList();
    int most = cards.stream().mapToInt(List::size).max().orElse(0);
    List<String> texts =
        IntStream.range(0, most)
            .boxed()
            .flatMap(i -> cards.stream().filter(card -> i < card.size()).map(card -> card.get(i)))
            .toList();
    return new Situations(texts, run);
  }

  private static boolean isLong(String text) {
    return text.split(" ").length >= LONG;
  }

  /** The development set of a language's code, as it is shipped with the prompts. */
  static Situations shipped(String code) {
    String set = "eval/dev/" + code + ".yaml";
    Faults faults = new Faults();
    PromptFile file =
        PromptFolder.shipped(Optional.empty())
            .file(set, faults)
            .orElseThrow(() -> new IllegalStateException("there is no " + set));
    List<String> texts =
        YamlMap.parse(file, faults).maps("situations").stream()
            .map(situation -> situation.text("text"))
            .toList();
    faults.failIfAny();
    return new Situations(texts);
  }

  /** The question of a number; the same number gives the same question. */
  public String number(long number) {
    String text = texts.get(Math.floorMod(number, texts.size()));
    String variation = VARIATIONS.get(Math.floorMod(number / texts.size(), VARIATIONS.size()));
    return variation.formatted(text, run + number);
  }
}
