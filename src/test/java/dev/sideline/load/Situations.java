package dev.sideline.load;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import java.util.List;
import java.util.Optional;

/** Questions without end, no two alike, so that no cache answers one for another. */
final class Situations {
  /** The number makes each text unique; where it stands changes which words are near it. */
  private static final List<String> VARIATIONS =
      List.of("%s (ticket %d)", "ticket %2$d: %1$s", "%s, and it is call %d today", "#%2$d %1$s");

  private final List<String> texts;

  Situations(List<String> texts) {
    this.texts = List.copyOf(texts);
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
  String number(long number) {
    String text = texts.get(Math.floorMod(number, texts.size()));
    String variation = VARIATIONS.get(Math.floorMod(number / texts.size(), VARIATIONS.size()));
    return variation.formatted(text, number);
  }
}
