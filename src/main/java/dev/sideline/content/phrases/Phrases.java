package dev.sideline.content.phrases;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import dev.sideline.content.YamlMap;
import dev.sideline.content.phrases.PhraseTree.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phrases of which any means the same; equal where they were written equally.
 *
 * @param phrases as {@link PhraseTree} takes them
 * @param prefixes letters that may be written on to their words
 */
public record Phrases(List<String> phrases, Set<Character> prefixes) {

  /** As {@link FoldedText} tells them apart. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{Mn}\\p{Me}\\p{Cf}]*");

  public Phrases {
    phrases = List.copyOf(phrases);
    prefixes = Set.copyOf(prefixes);
  }

  /** Whether any of them is in a text. */
  public boolean areIn(String text) {
    return !matches(FoldedText.of(text)).isEmpty();
  }

  /** The first of them that is in a text, as it is written there. */
  public Optional<String> firstIn(String text) {
    FoldedText folded = FoldedText.of(text);
    return matches(folded).stream()
        .findFirst()
        .map(match -> written(text, folded.words(), match.from(), match.to()));
  }

  private List<Match<Boolean>> matches(FoldedText text) {
    PhraseTree<Boolean> tree = new PhraseTree<>();
    prefixes.forEach(tree::addPrefix);
    phrases.forEach(phrase -> tree.add(phrase, true));
    return tree.in(text);
  }

  /** The words of a text from one to another, both told by their places in the folded ones. */
  private static String written(String text, String folded, int from, int to) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFKD);
    List<MatchResult> words = WORD.matcher(whole).results().toList();
    int first = count(folded.substring(0, from));
    int last = count(folded.substring(0, to));
    return Normalizer.normalize(
        whole.substring(words.get(first).start(), words.get(last).end()), Normalizer.Form.NFC);
  }

  private static int count(String folded) {
    return (int) folded.chars().filter(letter -> letter == ' ').count();
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
