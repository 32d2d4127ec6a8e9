package dev.sideline.app;

import dev.sideline.evaluation.EvalSet;
import dev.sideline.evaluation.ModelScore;
import dev.sideline.evaluation.Outcome.Shown;
import dev.sideline.evaluation.Promise;
import dev.sideline.evaluation.Share;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints how a model did: set by set, and all of them in a table. */
final class ModelReport {
  private static final double MEDIAN = 0.5;
  private static final double NINE_OF_TEN = 0.9;
  private static final String LINE = "  %-44s ";
  private static final String ROW = "%-8s %6s %6s %11s %9s %6s %6s %9s %6s %8s%n";

  private static final String NONE = "-";

  private final PrintWriter out;

  ModelReport(PrintWriter out) {
    this.out = out;
  }

  /** One set, with every line in which something may be promised. */
  void print(EvalSet set, ModelScore score) {
    out.printf(
        "%n%s: %d situations, %d outside%s%n",
        title(set),
        score.situations().size(),
        score.outside().size(),
        score.unasked() == 0
            ? ""
            : "; " + score.unasked() + " not asked, where the safety card stands alone");
    share("got advice that may be shown", score.shown());
    others(score.reasons());
    share("cites a right card", score.rightCard());
    share("language kept", score.languageKept());
    out.printf(
        LINE + "%s; nine of ten up to %s%n",
        "words: median",
        words(score, MEDIAN),
        words(score, NINE_OF_TEN));
    share("over " + ModelScore.WORDS + " words", score.tooLong());
    share("outside: got advice", score.outsideShown());
    others(score.outsideReasons());
    share("outside: language kept", score.outsideLanguageKept());
    out.printf(
        LINE + "%s; mean %s%n",
        "seconds to the answer: median",
        seconds(score, score.time(MEDIAN)),
        seconds(score, score.meanTime()));
    share("gave its instructions away", score.leaked());
    share("may promise what nobody may promise", score.promising());
    score.withPromises().forEach(this::promises);
    out.flush();
  }

  /** All sets in a table. */
  void table(Map<EvalSet, ModelScore> scores) {
    out.println();
    out.printf(
        ROW,
        List.of(
                "set",
                "asked",
                "shown",
                "right card",
                "language",
                "words",
                "long",
                "promises",
                "leaks",
                "seconds")
            .toArray());
    scores.forEach((set, score) -> row(title(set), score));
    if (scores.size() > 1) {
      row("all", ModelScore.together(List.copyOf(scores.values())));
    }
    out.printf(
        """

        shown: the situations that got advice which passed the check; the next columns are of it.
        words, seconds: the median. long: over %d words. promises, leaks: of the outside texts too.
        Promises are found by the words in prompts/eval/promises: read the lines above before you
        count them, and know that others may have been missed. Cards that do not exist are never
        cited: the check takes them out.
        """,
        ModelScore.WORDS);
    out.flush();
  }

  private void row(String title, ModelScore score) {
    out.printf(
        ROW,
        title,
        score.situations().size() + score.outside().size(),
        rate(score.shown()),
        rate(score.rightCard()),
        rate(score.languageKept()),
        words(score, MEDIAN),
        rate(score.tooLong()),
        rate(score.promising()),
        rate(score.leaked()),
        seconds(score, score.time(MEDIAN)));
  }

  private void promises(Shown shown) {
    out.println("    asked: " + shown.question());
    for (Promise promise : shown.promises()) {
      out.println("      " + String.join(", ", promise.kinds()) + ": " + promise.line());
    }
  }

  private void share(String name, Share share) {
    out.printf(LINE + "%-5s  %d of %d%n", name, rate(share), share.count(), share.of());
  }

  private void others(Map<String, Long> reasons) {
    if (!reasons.isEmpty()) {
      out.println(
          reasons.entrySet().stream()
              .map(reason -> reason.getKey() + " " + reason.getValue())
              .collect(Collectors.joining(", ", "    the others: ", "")));
    }
  }

  private static String title(EvalSet set) {
    return set.name() + " " + set.language().code();
  }

  private static String rate(Share share) {
    return share.of() == 0 ? NONE : String.format(Locale.ROOT, "%.3f", share.rate());
  }

  private static String words(ModelScore score, double part) {
    return score.shown().count() == 0 ? NONE : String.valueOf(score.words(part));
  }

  private static String seconds(ModelScore score, Duration time) {
    return score.isAnswered() ? String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0) : NONE;
  }
}
