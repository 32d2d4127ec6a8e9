package dev.sideline.evaluation;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.PhraseLists;
import dev.sideline.content.phrases.PhraseTree;
import dev.sideline.words.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from the prompts folder by what words promises are found. */
public final class PromisesLoader {
  private static final String FOLDER = "eval/promises";
  private static final String PREFIXES = "prefixes";

  private static final List<String> MEANINGS =
      List.of("refund", "discount", "compensation", "deadline", "law", Promises.UNLESS);

  private final PromptFolder prompts;

  public PromisesLoader(PromptFolder prompts) {
    this.prompts = prompts;
  }

  /**
   * Reads everything.
   *
   * @throws dev.sideline.content.ContentException naming every fault in every file at once
   */
  public Promises load() {
    Faults faults = new Faults();
    Map<Language, PhraseTree<String>> phrases = new EnumMap<>(Language.class);
    List<PromptFile> files = prompts.files(FOLDER, ".yaml", faults);
    if (files.isEmpty()) {
      faults.add(FOLDER, 1, "there is no list of words here, such as en.yaml");
    }
    for (PromptFile file : files) {
      PhraseTree<String> read = read(file, faults);
      language(file, faults).ifPresent(language -> phrases.put(language, read));
    }
    faults.failIfAny();
    return new Promises(phrases);
  }

  private static Optional<Language> language(PromptFile file, Faults faults) {
    Optional<Language> language =
        Arrays.stream(Language.values()).filter(l -> l.code().equals(file.stem())).findFirst();
    if (language.isEmpty()) {
      faults.add(file.path(), 1, "the file is named for none of the coach's languages");
    }
    return language;
  }

  private static PhraseTree<String> read(PromptFile file, Faults faults) {
    YamlMap yaml = YamlMap.parse(file, faults);
    Set<String> known = new LinkedHashSet<>(MEANINGS);
    known.add(PREFIXES);
    yaml.allow(known);
    PhraseTree<String> phrases = new PhraseTree<>();
    PhraseLists<String> lists = new PhraseLists<>(file, faults, phrases);
    MEANINGS.forEach(meaning -> lists.phrases(yaml, meaning, meaning));
    lists.prefixes(yaml, PREFIXES);
    return phrases;
  }
}
