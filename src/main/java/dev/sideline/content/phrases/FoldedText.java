package dev.sideline.content.phrases;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared: small letters, without accents, width, signs between the words and what
 * is invisible.
 *
 * <p>Accents are often left out where a language has them, Turkish has four letters for i, and five
 * Hebrew letters look different at the end of a word: none of that makes another word here.
 */
public final class FoldedText {
  private static final String SENTENCE_ENDS = ".!?;:\n";
  private static final String QUOTATION_MARKS = "\"“„«״";

  /** The end of a sentence or a quotation keeps words as far apart as so many words would. */
  private static final int PAUSE = 3;

  private static final String FINAL_LETTERS = "ךםןףץ";
  private static final String LETTERS = "כמנפצ";

  private final StringBuilder words = new StringBuilder();
  private final StringBuilder signs = new StringBuilder();

  /** For each character of the words where its word stands, counted in words. */
  private int[] places = new int[64];

  private int place;
  private boolean paused;

  private FoldedText() {}

  public static FoldedText of(String text) {
    FoldedText folded = new FoldedText();
    Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(folded::add);
    folded.endWord();
    return folded;
  }

  private void add(int character) {
    switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {}
      default -> {
        if (Character.isLetterOrDigit(character)) {
          int folded = folded(character);
          if (isBetweenWords() && paused) {
            place += PAUSE;
            paused = false;
          }
          append(folded);
          signs.appendCodePoint(folded);
        } else {
          paused |= isPause(character);
          endWord();
          if (!Character.isWhitespace(character)) {
            signs.appendCodePoint(character);
          }
        }
      }
    }
  }

  private static int folded(int letter) {
    int end = FINAL_LETTERS.indexOf(letter);
    return letter == 'ı' ? 'i' : end < 0 ? Character.toLowerCase(letter) : LETTERS.charAt(end);
  }

  /** A mark within a word is no quotation: Hebrew writes its abbreviations so. */
  private boolean isPause(int sign) {
    return SENTENCE_ENDS.indexOf(sign) >= 0
        || (QUOTATION_MARKS.indexOf(sign) >= 0 && isBetweenWords());
  }

  private boolean isBetweenWords() {
    return words.isEmpty() || words.charAt(words.length() - 1) == ' ';
  }

  private void endWord() {
    if (!isBetweenWords()) {
      append(' ');
      place++;
    }
  }

  private void append(int character) {
    int from = words.length();
    words.appendCodePoint(character);
    if (words.length() > places.length) {
      places = Arrays.copyOf(places, places.length * 2);
    }
    Arrays.fill(places, from, words.length(), place);
  }

  /** The words, each with one space behind it. */
  public String words() {
    return words.toString();
  }

  /** The text with its punctuation, but without any space. */
  public String signs() {
    return signs.toString();
  }

  /** Whether no sentence ends and no quotation begins between two characters. */
  public boolean isWithoutPause(int from, int to) {
    long spaces = words.substring(from, to).chars().filter(letter -> letter == ' ').count();
    return place(to) - place(from) == spaces;
  }

  /** Where the word with this character stands; the difference of two places is their distance. */
  public int place(int character) {
    return places[character];
  }
}
