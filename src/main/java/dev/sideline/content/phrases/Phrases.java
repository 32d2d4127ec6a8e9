package dev.sideline.content.phrases;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases of which any means the same; equal where they were written equally.
 *
 * @param phrases as {@link PhraseTree} takes them
 * @param prefixes letters that may be written on to their words
 */
public record Phrases(List<String> phrases, Set<Character> prefixes) {

  public Phrases {
    phrases = List.copyOf(phrases);
    prefixes = Set.copyOf(prefixes);
  }

  /** Whether any of them is in a text. */
  public boolean areIn(String text) {
    PhraseTree<Boolean> tree = new PhraseTree<>();
    prefixes.forEach(tree::addPrefix);
    phrases.forEach(phrase -> tree.add(phrase, true));
    return !tree.in(FoldedText.of(text)).isEmpty();
  }

  /** Reads those under a key; that there are none is noted as a fault. */
  public static Phrases read(
      YamlMap yaml, String key, Set<Character> prefixes, PromptFile file, Faults faults) {
    Spelling spelling = new Spelling(file, faults);
    List<String> phrases = new ArrayList<>();
    for (Located written : yaml.located(key)) {
      phrases.addAll(spelling.phrases(written));
    }
    if (phrases.isEmpty()) {
      faults.add(file.path(), yaml.line(key), "\"" + key + "\" has no phrase");
    }
    return new Phrases(phrases, prefixes);
  }

  /** Reads the letters under a key, which may be missing, that are written on to other words. */
  public static Set<Character> readPrefixes(
      YamlMap yaml, String key, PromptFile file, Faults faults) {
    Set<Character> prefixes = new TreeSet<>();
    for (Located prefix : yaml.located(key)) {
      PhraseLists.prefix(prefix, file, faults).ifPresent(prefixes::add);
    }
    return prefixes;
  }
}
