package dev.sideline.content.phrases;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads the lists of phrases of one file; what is wrong with them is noted as faults.
 *
 * @param <M> what a phrase means
 */
public final class PhraseLists<M> {
  private final PromptFile file;
  private final Faults faults;
  private final PhraseTree<M> phrases;

  /**
   * @param phrases takes what is read
   */
  public PhraseLists(PromptFile file, Faults faults, PhraseTree<M> phrases) {
    this.file = file;
    this.faults = faults;
    this.phrases = phrases;
  }

  /** Reads the phrases under a key, which may be missing. */
  public void phrases(YamlMap yaml, String key, M meaning) {
    Spelling spelling = new Spelling(file, faults);
    for (Located written : given(yaml, key)) {
      spelling.phrases(written).forEach(phrase -> phrases.add(phrase, meaning));
    }
  }

  /** Reads the letters under a key, which may be missing, that are written on to other words. */
  public void prefixes(YamlMap yaml, String key) {
    for (Located prefix : given(yaml, key)) {
      prefix(prefix, file, faults).ifPresent(phrases::addPrefix);
    }
  }

  /** A letter that is written on to other words; empty, with a fault noted, where it is none. */
  static Optional<Character> prefix(Located prefix, PromptFile file, Faults faults) {
    String letter = FoldedText.of(prefix.text()).words().strip();
    if (letter.length() == 1) {
      return Optional.of(letter.charAt(0));
    }
    faults.add(file.path(), prefix.line(), "a prefix is one letter, not \"" + prefix.text() + "\"");
    return Optional.empty();
  }

  /** The texts under a key, which may be missing; a list that is there has something in it. */
  public List<Located> given(YamlMap yaml, String key) {
    List<Located> texts = yaml.located(key);
    if (yaml.keys().contains(key) && texts.isEmpty()) {
      faults.add(file.path(), yaml.line(key), "\"" + key + "\" is empty; leave it out");
    }
    return texts;
  }
}
