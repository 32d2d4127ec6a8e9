package dev.sideline.content.phrases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in any of our languages' quotation marks. A mark within a word is no quote: Hebrew writes
 * its abbreviations so.
 */
public final class Quotations {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\"(.+?)\"|“(.+?)”|„(.+?)[“”\"]|«(.+?)»|״(.+?)״)(?![\\p{L}\\p{N}])");

  private Quotations() {}

  /** Finds each of them with its marks, which are one character on either side. */
  public static Matcher in(String text) {
    return MARKED.matcher(text);
  }

  /** What was found last, without its marks. */
  public static String words(Matcher found) {
    return found.group().substring(1, found.group().length() - 1);
  }
}
