package dev.sideline.evaluation;

import dev.sideline.content.phrases.FoldedText;
import dev.sideline.content.phrases.PhraseTree;
import dev.sideline.content.phrases.PhraseTree.Match;
import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds promises in advice by the words they are made with.
 *
 * <p>It knows words, not meanings: what it finds is for a person to read, and a promise in other
 * words is missed.
 */
public final class Promises {
  /** The meaning of a phrase whose line promises nothing, such as "never promise". */
  static final String UNLESS = "unless";

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
  private static final Pattern SPACE = Pattern.compile(" ");

  private final Map<Language, PhraseTree<String>> phrases;

  /**
   * @param phrases of each language, with the kind of promise they make; 0 stands for any number
   */
  Promises(Map<Language, PhraseTree<String>> phrases) {
    this.phrases = Map.copyOf(phrases);
  }

  /** The languages in which promises are found. */
  public Set<Language> languages() {
    return phrases.keySet();
  }

  /**
   * The lines that seem to promise something.
   *
   * @param question what the agent asked: words that stand there too are no promise of the model's
   */
  public List<Promise> in(String advice, Language language, String question) {
    PhraseTree<String> known = phrases.getOrDefault(language, new PhraseTree<>());
    String asked = " " + readable(question).words();
    List<Promise> promises = new ArrayList<>();
    boolean warning = false;
    for (String line : advice.lines().toList()) {
      FoldedText text = readable(NUMBER.matcher(line).replaceAll("0"));
      List<Match<String>> matches = known.in(text);
      boolean unless = matches.stream().anyMatch(match -> match.meaning().equals(UNLESS));
      if (!unless && !warning) {
        String[] words = SPACE.split(readable(line).words(), -1);
        Set<String> kinds = new TreeSet<>();
        matches.stream()
            .filter(match -> !asked.contains(" " + said(match, text, words) + " "))
            .forEach(match -> kinds.add(match.meaning()));
        if (!kinds.isEmpty()) {
          promises.add(new Promise(List.copyOf(kinds), line.strip()));
        }
      }
      // A heading, such as "What to avoid:", holds for the lines below it.
      warning = !line.isBlank() && (warning || (unless && line.strip().endsWith(":")));
    }
    return promises;
  }

  private static FoldedText readable(String text) {
    return FoldedText.of(text.replace("%", " percent "));
  }

  /** The words of a match with their own numbers. */
  private static String said(Match<String> match, FoldedText text, String[] words) {
    int first = spaces(text.words().substring(0, match.from()));
    int count = spaces(text.words().substring(match.from(), match.to()));
    return String.join(" ", Arrays.copyOfRange(words, first, first + count + 1));
  }

  private static int spaces(String text) {
    return (int) text.chars().filter(letter -> letter == ' ').count();
  }
}
