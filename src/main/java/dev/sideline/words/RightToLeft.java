package dev.sideline.words;

import java.lang.Character.UnicodeScript;

/**
 * Keeps lines of a right-to-left language in order where Latin words, numbers or quotes stand in
 * them, by the invisible marks of the Unicode bidirectional algorithm.
 */
public final class RightToLeft {
  private static final String MARK = "\u200F";
  private static final String LEFT_TO_RIGHT = "\u2066";
  private static final String END = "\u2069";

  /** Of the most letters it is told at once that they are no Hebrew. */
  private static final int FIRST_HEBREW = 0x0590;

  /** From one Hebrew letter in so many on, a line is Hebrew: ids in it may be long. */
  private static final int LETTERS_PER_HEBREW = 4;

  private RightToLeft() {}

  /** Whether a line is to be read from right to left. */
  public static boolean is(String line) {
    long hebrew = line.codePoints().filter(RightToLeft::isHebrew).count();
    return hebrew > 0
        && hebrew * LETTERS_PER_HEBREW >= line.codePoints().filter(Character::isLetter).count();
  }

  /** A line in its direction: marked if it is to be read from right to left. */
  public static String line(String line) {
    return is(line) ? marked(line) : line;
  }

  /**
   * A part of a right-to-left line, with a mark at each end that is no Hebrew letter, as such an
   * end would go to the wrong side.
   */
  public static String marked(String line) {
    if (line.isEmpty()) {
      return line;
    }
    String begin = isHebrew(line.codePointAt(0)) ? "" : MARK;
    String end = isHebrew(line.codePointBefore(line.length())) ? "" : MARK;
    return begin + line + end;
  }

  /** Left-to-right words, such as a command to type, kept together within a line. */
  public static String embedded(String words) {
    return LEFT_TO_RIGHT + words + END;
  }

  private static boolean isHebrew(int letter) {
    return letter >= FIRST_HEBREW && UnicodeScript.of(letter) == UnicodeScript.HEBREW;
  }
}
