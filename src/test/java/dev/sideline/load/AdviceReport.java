package dev.sideline.load;

import dev.sideline.load.Asked.Advised;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints what the load program for reasoned advice measured. */
final class AdviceReport {
  private final PrintStream out;

  AdviceReport(PrintStream out) {
    this.out = out;
  }

  void start(AdviceOptions options) {
    line(
        "%s: %s questions a second for %d s after %d s of warm-up, open loop.",
        options.url(), options.rate(), options.seconds(), options.warmup());
    line(
        "The model is a stub in this program: its first word after %d ms, its last after %d ms.",
        options.firstTokenMillis(), options.modelMillis());
    line(
        "This program shares the %d cores of the machine with the coach it measures."
            + " Times count from the moment a question was due.",
        Runtime.getRuntime().availableProcessors());
  }

  void fresh(Round round) {
    counts("new questions", round);
    times("say this now", round.times(Advised::sayNow));
    times("first word", round.times(Advised::firstToken));
    times("advice", round.times(Advised::end));
    times("model alone", round.times(advised -> advised.call().took()));
    times("coach's part", round.times(Advised::overhead));
    times("own delay", round.measured().delays());
  }

  void again(Round round) {
    counts("the same again", round);
    times("say this now", round.times(Advised::sayNow));
    times("advice", round.times(Advised::end));
    times("own delay", round.measured().delays());
  }

  void equal(Round round) {
    counts("equal, at once", round);
    times("say this now", round.times(Advised::sayNow));
    times("advice", round.times(Advised::end));
    times("own delay", round.measured().delays());
  }

  void end(List<String> faults) {
    line("%-16s%s", "faults", faults.isEmpty() ? "none" : String.join("; ", faults));
  }

  private void counts(String name, Round round) {
    line(
        "%-16s%d asked, %d advised, %d answered without the model; model calls: %d;"
            + " told what to say after Slack's 3 s: %d",
        name,
        round.asked().size(),
        round.advised().size(),
        round.alone(),
        round.modelCalls(),
        round.advised().stream().filter(Advised::isLate).count());
  }

  private void times(String name, Histogram times) {
    line(
        "  %-14sp50 %.1f ms, p99 %.1f ms, max %.1f ms",
        name,
        millis(times.getValueAtPercentile(50)),
        millis(times.getValueAtPercentile(99)),
        millis(times.getMaxValue()));
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
