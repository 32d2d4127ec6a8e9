package dev.sideline.load;

import dev.sideline.load.OpenLoop.Call;
import dev.sideline.load.OpenLoop.Measured;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Gathers what came of the calls of many threads. */
final class Tally {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int DIGITS = 3;

  private final Histogram latencies = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
  private final Histogram delays = new ConcurrentHistogram(LONGEST_NANOS, DIGITS);
  private final Map<String, Long> errors = new ConcurrentHashMap<>();
  private final long start;

  /**
   * @param start the moment the first call is due, of {@link System#nanoTime}
   */
  Tally(long start) {
    this.start = start;
  }

  /** Makes a call and notes what came of it. */
  void make(Call call, long number, long due) {
    delays.recordValue(System.nanoTime() - due);
    outcome(call, number, due)
        .ifPresentOrElse(
            error -> errors.merge(error, 1L, Long::sum),
            () -> latencies.recordValue(System.nanoTime() - due));
  }

  private static Optional<String> outcome(Call call, long number, long due) {
    try {
      return call.call(number, due);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } catch (RuntimeException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
  }

  /** What was measured, where this is the end. */
  Measured measured() {
    Duration lasted = Duration.ofNanos(System.nanoTime() - start);
    return new Measured(latencies, delays, new TreeMap<>(errors), lasted);
  }
}
