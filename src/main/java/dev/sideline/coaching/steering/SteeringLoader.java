package dev.sideline.coaching.steering;

import dev.sideline.coaching.steering.Steering.Meaning;
import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.FoldedText;
import dev.sideline.content.phrases.PhraseTree;
import dev.sideline.content.phrases.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads from the prompts folder by what words orders to a machine are told. */
public final class SteeringLoader {
  private static final String FOLDER = "coaching/steering";

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("signs", "phrases", "orders", "honest", "prefixes"));

  private static final Set<String> HALVES = new LinkedHashSet<>(List.of("words", "near"));

  private static final int SHORTEST_SIGN = 4;

  private final PromptFolder prompts;

  public SteeringLoader(PromptFolder prompts) {
    this.prompts = prompts;
  }

  /**
   * Reads everything.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public Steering load() {
    Faults faults = new Faults();
    List<PromptFile> files = prompts.files(FOLDER, ".yaml", faults);
    if (files.isEmpty()) {
      faults.add(FOLDER, 1, "there is no list of words here, such as en.yaml");
    }
    Reading reading = new Reading(faults);
    files.forEach(reading::read);
    faults.failIfAny();
    return new Steering(reading.signs, reading.phrases, reading.orders);
  }

  private static final class Reading {
    private final Faults faults;
    private final List<String> signs = new ArrayList<>();
    private final PhraseTree<Meaning> phrases = new PhraseTree<>();
    private int orders;

    Reading(Faults faults) {
      this.faults = faults;
    }

    void read(PromptFile file) {
      YamlMap yaml = YamlMap.parse(file, faults);
      yaml.allow(KEYS);
      for (Located sign : given(file, yaml, "signs")) {
        sign(file, sign);
      }
      phrases(file, yaml, "phrases", new Meaning.Order());
      phrases(file, yaml, "honest", new Meaning.Honest());
      for (YamlMap order : yaml.maps("orders")) {
        order.allow(HALVES);
        halves(file, order, "words", false);
        halves(file, order, "near", true);
        orders++;
      }
      for (Located prefix : given(file, yaml, "prefixes")) {
        prefix(file, prefix);
      }
    }

    private void sign(PromptFile file, Located written) {
      String sign = FoldedText.of(written.text()).signs();
      if (sign.length() < SHORTEST_SIGN) {
        faults.add(
            file.path(),
            written.line(),
            "the sign \"" + written.text() + "\" is too short; honest texts hold it too");
      }
      signs.add(sign);
    }

    private void halves(PromptFile file, YamlMap order, String key, boolean second) {
      if (!order.keys().contains(key)) {
        faults.add(file.path(), order.line(key), "\"" + key + "\" is missing");
      }
      phrases(file, order, key, new Meaning.Half(orders, second));
    }

    private void phrases(PromptFile file, YamlMap yaml, String key, Meaning meaning) {
      Spelling spelling = new Spelling(file, faults);
      for (Located written : given(file, yaml, key)) {
        spelling.phrases(written).forEach(phrase -> phrases.add(phrase, meaning));
      }
    }

    /** A list that is there has something in it. */
    private List<Located> given(PromptFile file, YamlMap yaml, String key) {
      List<Located> texts = yaml.located(key);
      if (yaml.keys().contains(key) && texts.isEmpty()) {
        faults.add(file.path(), yaml.line(key), "\"" + key + "\" is empty; leave it out");
      }
      return texts;
    }

    private void prefix(PromptFile file, Located prefix) {
      String letter = FoldedText.of(prefix.text()).words().strip();
      if (letter.length() == 1) {
        phrases.addPrefix(letter.charAt(0));
      } else {
        faults.add(
            file.path(), prefix.line(), "a prefix is one letter, not \"" + prefix.text() + "\"");
      }
    }
  }
}
