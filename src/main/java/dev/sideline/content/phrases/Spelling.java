package dev.sideline.content.phrases;

import dev.sideline.content.Faults;
import dev.sideline.content.Located;
import dev.sideline.content.PromptFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a phrase in a list of words is written: a slash between words that may stand for each other,
 * an asterisk for any ending, as in {@code earlier/previous instruct*}.
 */
final class Spelling {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern OR = Pattern.compile("/");
  private static final String ENDING = String.valueOf(PhraseTree.ENDING);

  /** Too many words begin with fewer letters. */
  private static final int SHORTEST = 3;

  private final PromptFile file;
  private final Faults faults;

  Spelling(PromptFile file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** All phrases that are meant, as {@link PhraseTree} takes them. */
  List<String> phrases(Located written) {
    List<String> phrases = List.of("");
    for (String place : SPACE.split(written.text().strip(), -1)) {
      List<String> words =
          Arrays.stream(OR.split(place, -1)).map(word -> word(word, written)).toList();
      phrases =
          phrases.stream()
              .flatMap(phrase -> words.stream().map(word -> (phrase + " " + word).strip()))
              .toList();
    }
    return phrases;
  }

  private String word(String written, Located phrase) {
    String word = FoldedText.of(written).words().strip();
    int star = written.indexOf(PhraseTree.ENDING);
    if (word.isEmpty()) {
      fault(phrase, "\"" + phrase.text() + "\" has a place without a word");
    } else if (star < 0) {
      return word;
    } else if (star < written.length() - 1) {
      fault(phrase, "\"" + written + "\": an asterisk stands at the end of a word");
    } else if (word.length() < SHORTEST) {
      fault(phrase, "\"" + written + "\" would be found in too many words; write more of it");
    }
    return word + ENDING;
  }

  private void fault(Located phrase, String message) {
    faults.add(file.path(), phrase.line(), message);
  }
}
