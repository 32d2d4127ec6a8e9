package dev.sideline.evaluation;

import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The least a set must reach for the build to pass. */
public final class Floors {
  private static final double TOLD_OUTSIDE = 0.90;
  private static final double TURNED_AWAY = 0.03;

  private Floors() {}

  /** What a set falls short of, in words; empty where it passes. */
  public static List<String> missed(Language language, Score score) {
    boolean english = language == Language.EN;
    List<String> missed = new ArrayList<>();
    atLeast(english ? 0.70 : 0.62, score.first(), "right card first", missed);
    atLeast(english ? 0.88 : 0.80, score.firstThree(), "right card in the first three", missed);
    atLeast(TOLD_OUTSIDE, score.toldOutside(), "told to be outside", missed);
    if (score.turnedAway() > TURNED_AWAY) {
      missed.add(say("real situations turned away", score.turnedAway(), "over", TURNED_AWAY));
    }
    return missed;
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
