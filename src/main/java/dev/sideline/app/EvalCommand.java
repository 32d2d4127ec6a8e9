package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import dev.sideline.evaluation.EvalSet;
import dev.sideline.evaluation.Evaluation;
import dev.sideline.evaluation.Floors;
import dev.sideline.evaluation.Score;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well the coach finds the right card, or what a model makes of the cards. */
@Command(
    name = "eval",
    description = {
      "Runs the evaluation sets under prompts/eval, and fails under the floors of the build.",
      "With --model it asks the language model instead, which has no floors; it fails where no"
          + " question got advice that may be shown."
    },
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  static final List<String> SETS = List.of("dev", "test");

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false, heading = "%nWith a language model, whose answers may cost money:%n")
  private @Nullable ModelEval model;

  @Override
  public Integer call() {
    SidelineConfig config = SidelineConfig.load();
    return model != null && model.isAsked()
        ? model.run(config, spec.commandLine())
        : search(config);
  }

  private int search(SidelineConfig config) {
    PrintWriter out = spec.commandLine().getOut();
    Coach coach = Coach.load(config);
    Evaluation evaluation = new Evaluation(coach.coaching(), coach.languages());
    boolean passed = true;
    for (String name : SETS) {
      List<EvalSet> sets = EvalSet.load(name, coach.prompts());
      passed &= !sets.isEmpty();
      Map<EvalSet, Score> scores = new LinkedHashMap<>();
      for (EvalSet set : sets) {
        Score score = evaluation.run(set);
        scores.put(set, score);
        print(set, score, out);
        passed &= passes(Floors.missed(set.language(), score), out);
      }
      out.printf("%n%s, all languages together%n", name);
      passed &= passes(Floors.missedTogether(scores), out);
    }
    out.flush();
    return passed ? 0 : Sideline.BAD_RESULT;
  }

  private static boolean passes(List<String> missed, PrintWriter out) {
    missed.forEach(shortfall -> out.println("  FAILED " + shortfall));
    return missed.isEmpty();
  }

  private static void print(EvalSet set, Score score, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%n%s %s: %d situations, %d outside, %d of danger, %d that only sound so%n",
        set.name(),
        set.language().code(),
        set.situations().size(),
        set.outside().size(),
        set.safety().size(),
        set.safe().size());
    line(out, "right card first", score.first());
    line(out, "  an expected technique, not only an also-right one", score.firstExpected());
    line(out, "right card in the first three", score.firstThree());
    line(out, "mean reciprocal rank", score.reciprocalRank());
    line(out, "told to be outside", score.toldOutside());
    line(out, "real situations turned away", score.turnedAway());
    line(out, "safety card first in danger", score.safetyFirst());
    line(out, "  first, or pointed at before the answer", score.safetySeen());
    line(out, "false alarms", score.falseAlarm());
    line(out, "answered in its language", score.languageKept());
    out.println("  misses:");
    score.misses().forEach(miss -> out.println("  - " + miss));
  }

  private static void line(PrintWriter out, String name, double value) {
    out.printf(Locale.ROOT, "  %-52s %.3f%n", name, value);
  }
}
