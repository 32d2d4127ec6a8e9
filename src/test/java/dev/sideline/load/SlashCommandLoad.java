package dev.sideline.load;

import dev.sideline.load.OpenLoop.Measured;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * The load program: slash commands for a running coach, open loop, after a warm-up, no two alike.
 */
public final class SlashCommandLoad {
  private SlashCommandLoad() {}

  /** Ends with 0 when every command was answered, 1 when some were not, 2 for a wrong option. */
  public static void main(String[] args) {
    System.exit(
        Program.run(
            LoadOptions.class, args, options -> run(options, InstantSource.system(), System.out)));
  }

  /** Whether every command was answered. */
  static boolean run(LoadOptions options, InstantSource clock, PrintStream out) {
    Situations situations = Situations.shipped(options.language());
    String run = Long.toString(clock.millis());
    try (SlackClient slack = new SlackClient(options.url(), options.secret(), clock)) {
      OpenLoop loop =
          new OpenLoop(
              options.rate(),
              (number, due) ->
                  slack
                      .send(SlashCommand.numbered(run, number, situations.number(number)))
                      .fault());
      Duration warmup = Duration.ofSeconds(options.warmup());
      out.printf(
          Locale.ROOT,
          "%s: %.0f commands a second for %d s after %d s of warm-up, open loop.%n"
              + "This program shares the %d cores of the machine with the coach it measures.%n",
          options.url(),
          options.rate(),
          options.seconds(),
          options.warmup(),
          Runtime.getRuntime().availableProcessors());
      loop.run(0, warmup);
      Measured measured = loop.run(loop.calls(warmup), Duration.ofSeconds(options.seconds()));
      print(measured, out);
      return measured.errors().isEmpty();
    }
  }

  private static void print(Measured measured, PrintStream out) {
    Histogram latencies = measured.latencies();
    out.printf(
        Locale.ROOT,
        "answered    %d, %.1f a second%n"
            + "latency     p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms, counted from the"
            + " moment a command was due%n"
            + "own delay   p99 %.1f ms, max %.1f ms, contained in the latency%n"
            + "errors      %s%n",
        measured.answered(),
        measured.throughput(),
        millis(latencies.getValueAtPercentile(50)),
        millis(latencies.getValueAtPercentile(99)),
        millis(latencies.getValueAtPercentile(99.9)),
        millis(latencies.getMaxValue()),
        millis(measured.delays().getValueAtPercentile(99)),
        millis(measured.delays().getMaxValue()),
        errors(measured));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static String errors(Measured measured) {
    return measured.errors().isEmpty()
        ? "none"
        : measured.errors().entrySet().stream()
            .map(error -> error.getKey() + ": " + error.getValue())
            .collect(Collectors.joining(", "));
  }
}
