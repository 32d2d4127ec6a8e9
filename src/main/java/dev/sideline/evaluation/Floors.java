package dev.sideline.evaluation;

import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** The least a set must reach for the build to pass. */
public final class Floors {
  private static final double TOLD_OUTSIDE = 0.90;
  private static final double TURNED_AWAY = 0.03;

  /** One language may fall short of what all together must reach, but not by much. */
  private static final double TOLD_OUTSIDE_ALONE = 0.80;

  private static final double TURNED_AWAY_ALONE = 0.08;

  private Floors() {}

  /** What a set falls short of, in words; empty where it passes. */
  public static List<String> missed(Language language, Score score) {
    boolean english = language == Language.EN;
    List<String> missed = new ArrayList<>();
    atLeast(english ? 0.70 : 0.62, score.first(), "right card first", missed);
    atLeast(english ? 0.88 : 0.80, score.firstThree(), "right card in the first three", missed);
    outside(
        score.toldOutside(),
        english ? TOLD_OUTSIDE : TOLD_OUTSIDE_ALONE,
        score.turnedAway(),
        english ? TURNED_AWAY : TURNED_AWAY_ALONE,
        missed);
    return missed;
  }

  /** What the sets of all languages together fall short of, in words; empty where they pass. */
  public static List<String> missedTogether(Map<EvalSet, Score> scores) {
    List<String> missed = new ArrayList<>();
    outside(
        mean(scores, set -> set.outside().size(), Score::toldOutside),
        TOLD_OUTSIDE,
        mean(scores, set -> set.situations().size(), Score::turnedAway),
        TURNED_AWAY,
        missed);
    return missed;
  }

  /** The mean over all texts, whatever set they stand in. */
  private static double mean(
      Map<EvalSet, Score> scores, ToIntFunction<EvalSet> texts, ToDoubleFunction<Score> rate) {
    double sum = 0;
    int all = 0;
    for (Map.Entry<EvalSet, Score> entry : scores.entrySet()) {
      int count = texts.applyAsInt(entry.getKey());
      sum += count * rate.applyAsDouble(entry.getValue());
      all += count;
    }
    return sum / Math.max(1, all);
  }

  private static void outside(
      double told, double toldFloor, double away, double awayBound, List<String> missed) {
    atLeast(toldFloor, told, "told to be outside", missed);
    if (away > awayBound) {
      missed.add(say("real situations turned away", away, "over", awayBound));
    }
  }

  private static void atLeast(double floor, double value, String name, List<String> missed) {
    if (value < floor) {
      missed.add(say(name, value, "under", floor));
    }
  }

  private static String say(String name, double value, String relation, double bound) {
    return String.format(Locale.ROOT, "%s: %.3f is %s %.2f", name, value, relation, bound);
  }
}
