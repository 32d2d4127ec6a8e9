package dev.sideline.coaching;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What an agent describes, cleaned of what is no text: control characters, invisible direction
 * marks, broken surrogates.
 */
record Situation(String text) {
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

  /** Direction marks, joiners and soft hyphens; they may stand within a word. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** The longest text that is searched with; what matters stands at the beginning and the end. */
  private static final int SEARCHED = 1_500;

  private static final int BRIEF = 2;

  static Situation of(String typed) {
    String text = INVISIBLE.matcher(typed).replaceAll("");
    text = NO_TEXT.matcher(text).replaceAll(" ");
    text = SPACE.matcher(text).replaceAll(" ").strip();
    return new Situation(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean isWordless() {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  boolean isBrief() {
    return SPACE.split(text).length <= BRIEF;
  }

  /** The part to search with. */
  String searched() {
    if (text.length() <= SEARCHED) {
      return text;
    }
    int head = SEARCHED * 2 / 3;
    String part = text.substring(0, head) + " " + text.substring(text.length() - (SEARCHED - head));
    // The cuts may go through a character of two halves, of which no half is text.
    return NO_TEXT.matcher(part).replaceAll(" ");
  }
}
