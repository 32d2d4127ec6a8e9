package dev.sideline.load;

import dev.sideline.load.OpenLoop.Call;
import dev.sideline.load.OpenLoop.Measured;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls by callers of whom each waits for its answer before it calls again: how much a service can
 * do, and not how long people wait for it.
 */
final class ClosedLoop {
  private final int callers;
  private final Call call;

  ClosedLoop(int callers, Call call) {
    this.callers = callers;
    this.call = call;
  }

  /**
   * Calls for some time and waits for the last answers.
   *
   * @param first the number of the first call
   */
  Measured run(long first, Duration time) {
    AtomicLong next = new AtomicLong(first);
    long start = System.nanoTime();
    Tally tally = new Tally(start);
    // Platform threads: a blocking read costs the machine less in them than in virtual ones.
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      for (int i = 0; i < callers; i++) {
        threads.execute(
            () -> {
              while (System.nanoTime() - start < time.toNanos()) {
                tally.make(call, next.getAndIncrement(), System.nanoTime());
              }
            });
      }
    }
    return tally.measured();
  }
}
