package dev.sideline.onboarding.practice;

import dev.sideline.words.Language;
import java.text.BreakIterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model says to something written for practice.
 *
 * @param works one thing that works, and why
 * @param change one thing to change, and why
 * @param better a better version
 */
record Remark(String works, String change, String better) {
  /** What many models put before a line although they are asked not to. */
  private static final Pattern SIGN = Pattern.compile("^(?:[-*•]|\\d[.)])\\s+");

  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`");
  private static final Pattern QUOTED = Pattern.compile("^[\"“„«”](.*)[\"”“»]$");

  /** A mark that is given: 8/10, 80 %, or 8 and 10 with a word between them, such as "out of". */
  private static final Pattern SCORE =
      Pattern.compile("%|\\d\\s*/\\s*\\d|\\b\\d{1,3}(?: \\p{L}+){1,2} (?:5|10|100)\\b");

  private static final int LINES = 3;
  private static final int LONGEST = 400;

  /** Two, and one more, as a title with its full stop looks like the end of one. */
  private static final int SENTENCES = 3;

  /** Reads an answer; empty where it is not what was asked for. */
  static Optional<Remark> of(String answer, Language language) {
    List<String> lines = answer.lines().map(Remark::plain).filter(line -> !line.isEmpty()).toList();
    boolean fits =
        lines.size() == LINES
            && lines.stream().allMatch(line -> line.length() <= LONGEST)
            && !SCORE.matcher(lines.get(0) + "\n" + lines.get(1)).find()
            && sentences(lines.get(2), language) <= SENTENCES;
    return fits
        ? Optional.of(
            new Remark(lines.get(0), lines.get(1), QUOTED.matcher(lines.get(2)).replaceFirst("$1")))
        : Optional.empty();
  }

  private static String plain(String line) {
    String text = MARKUP.matcher(line.strip()).replaceAll("");
    return SIGN.matcher(text).replaceFirst("").strip();
  }

  private static int sentences(String text, Language language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(language.locale());
    sentences.setText(text);
    int count = 0;
    while (sentences.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
