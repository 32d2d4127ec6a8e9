package dev.sideline.coaching.steering;

import dev.sideline.coaching.steering.Steering.Meaning;
import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.FoldedText;
import dev.sideline.content.phrases.PhraseLists;
import dev.sideline.content.phrases.PhraseTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads from the prompts folder by what words orders to a machine are told. */
public final class SteeringLoader {
  private static final String FOLDER = "coaching/steering";

  private static final String NEAR = "near";

  private static final Set<String> KEYS =
      new LinkedHashSet<>(List.of("signs", "phrases", "orders", "honest", "prefixes"));

  private static final Set<String> HALVES = new LinkedHashSet<>(List.of("words", NEAR));

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
      PhraseLists<Meaning> lists = new PhraseLists<>(file, faults, phrases);
      for (Located sign : lists.given(yaml, "signs")) {
        sign(file, sign);
      }
      lists.phrases(yaml, "phrases", new Meaning.Order());
      lists.phrases(yaml, "honest", new Meaning.Honest());
      for (YamlMap order : yaml.maps("orders")) {
        order.allow(HALVES);
        for (String half : HALVES) {
          if (!order.keys().contains(half)) {
            faults.add(file.path(), order.line(half), "\"" + half + "\" is missing");
          }
          lists.phrases(order, half, new Meaning.Half(orders, half.equals(NEAR)));
        }
        orders++;
      }
      lists.prefixes(yaml, "prefixes");
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
  }
}
