package dev.sideline.privacy;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody typed, cleaned of what is no text: control characters, invisible marks, broken
 * surrogates. What is hidden by such would not be found.
 */
public final class TypedText {
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");

  /** Direction marks, joiners and soft hyphens; they may stand within a word. */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private TypedText() {}

  /** The text in one line, with one space between two words. */
  public static String clean(String typed) {
    String text = withoutNoText(INVISIBLE.matcher(typed).replaceAll(""));
    return Normalizer.normalize(SPACE.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }

  /** The text with a space where there is none; a cut may go through a character of two halves. */
  public static String withoutNoText(String text) {
    return NO_TEXT.matcher(text).replaceAll(" ");
  }
}
