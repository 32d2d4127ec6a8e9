package dev.sideline.load;

import dev.sideline.load.Candidate.Kept;
import dev.sideline.load.Figures.Full;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Prints what the comparing program measured. */
final class CompareReport {
  private final CompareOptions options;
  private final PrintStream out;

  CompareReport(CompareOptions options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  void start(String postgres) {
    line(
        "Every command is written before it is acknowledged: PostgreSQL %s with fsync, SQLite with"
            + " synchronous = FULL.",
        postgres);
    line(
        "In turn, %d times: %d s of warm-up, %s commands a second for %d s in an open loop, then"
            + " closed loops of %d s.",
        options.rounds(),
        options.warmup(),
        options.rate(),
        options.seconds(),
        options.closedSeconds());
    line(
        "The programs, PostgreSQL and this program share the %d cores of the machine.",
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * The figures of one workload.
   *
   * @param figures with the peer first in every round
   */
  void workload(String name, List<Figures> figures) {
    line("%n%s", name);
    line(
        "%-24s%6s%9s%9s%9s%s%10s   %s",
        "",
        "round",
        "p50 ms",
        "p99 ms",
        "p99.9 ms",
        options.connections().stream()
            .map(connections -> "%10s".formatted("at " + connections))
            .collect(Collectors.joining()),
        "to peer",
        "CPU ms a command: itself, PostgreSQL, this program");
    figures.forEach(measured -> row(measured, peer(figures, measured.round())));
    String peer = figures.getFirst().candidate();
    figures.stream()
        .map(Figures::candidate)
        .distinct()
        .filter(candidate -> !candidate.equals(peer))
        .forEach(
            candidate ->
                line(
                    "%s to %s, means of the highest throughputs: %.2f",
                    candidate, peer, mean(figures, candidate) / mean(figures, peer)));
  }

  private static Figures peer(List<Figures> figures, int round) {
    return figures.stream().filter(measured -> measured.round() == round).findFirst().orElseThrow();
  }

  private static double mean(List<Figures> figures, String candidate) {
    return figures.stream()
        .filter(measured -> measured.candidate().equals(candidate))
        .mapToDouble(measured -> measured.best().measured().throughput())
        .average()
        .orElseThrow();
  }

  private void row(Figures figures, Figures peer) {
    Histogram open = figures.open().latencies();
    Full best = figures.best();
    line(
        "%-24s%6d%9.1f%9.1f%9.1f%s%10.2f   %.2f, %.2f, %.2f",
        figures.candidate(),
        figures.round(),
        open.getValueAtPercentile(50) / 1e6,
        open.getValueAtPercentile(99) / 1e6,
        open.getValueAtPercentile(99.9) / 1e6,
        figures.closed().stream()
            .map(full -> String.format(Locale.ROOT, "%8.0f/s", full.measured().throughput()))
            .collect(Collectors.joining()),
        best.measured().throughput() / peer.best().measured().throughput(),
        best.millis(best.cpu().program()),
        best.millis(best.cpu().postgres()),
        best.millis(best.cpu().load()));
  }

  void kept(String candidate, Kept kept) {
    line(
        "%-24s%d acknowledged, %d written, %d lost, counted after it was killed",
        candidate, kept.acknowledged(), kept.written(), kept.lost());
  }

  void end(List<String> faults) {
    line("%-24s%s", "faults", faults.isEmpty() ? "none" : String.join("; ", faults));
  }

  void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
