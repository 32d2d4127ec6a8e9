package dev.sideline.load;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Calls at fixed moments, whether the earlier calls were answered or not, as people do who know
 * nothing of each other.
 *
 * <p>Every latency counts from the moment the call was due. A service that stands still is thereby
 * charged for all the calls that would have come meanwhile, not only for the one that waits.
 */
final class OpenLoop {
  private static final double NANOS = 1e9;

  private final double rate;
  private final Call call;

  /** One call of the service. */
  interface Call {

    /**
     * What went wrong with a call, as one of a few kinds; empty when it was answered well.
     *
     * @param due the moment it was due, of {@link System#nanoTime}
     */
    Optional<String> call(long number, long due) throws InterruptedException;
  }

  /**
   * What was measured.
   *
   * @param latencies of the calls answered well, in nanoseconds
   * @param delays how late the calls themselves were made, in nanoseconds: the measuring program's
   *     own part in the latencies
   * @param errors how many calls went wrong, by kind
   * @param lasted from the first due moment to the last answer
   */
  record Measured(
      Histogram latencies, Histogram delays, Map<String, Long> errors, Duration lasted) {

    long answered() {
      return latencies.getTotalCount();
    }

    double throughput() {
      return answered() * NANOS / lasted.toNanos();
    }
  }

  /**
   * @param rate calls a second; where it is infinite, all are due at once
   */
  OpenLoop(double rate, Call call) {
    this.rate = rate;
    this.call = call;
  }

  /**
   * Makes the calls of some seconds and waits for all of them.
   *
   * @param first the number of the first call
   */
  Measured run(long first, Duration time) {
    return run(first, calls(time));
  }

  /**
   * Makes so many calls and waits for all of them.
   *
   * @param first the number of the first call
   */
  Measured run(long first, long calls) {
    long start = System.nanoTime();
    Tally tally = new Tally(start);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < calls; i++) {
        long number = first + i;
        long due = start + (long) (i * NANOS / rate);
        waitUntil(due);
        threads.execute(() -> tally.make(call, number, due));
      }
    }
    return tally.measured();
  }

  /** How many calls some time takes. */
  long calls(Duration time) {
    return Math.round(time.toNanos() * rate / NANOS);
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
