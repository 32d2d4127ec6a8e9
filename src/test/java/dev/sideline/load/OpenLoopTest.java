package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sideline.load.OpenLoop.Measured;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OpenLoopTest {
  /** What a busy machine may add, in milliseconds; it never takes anything away. */
  private static final double SLACK = 200;

  @Test
  void calls_on_schedule_however_long_the_answers_take() {
    List<Long> arrivals = new CopyOnWriteArrayList<>();
    long start = System.nanoTime();
    Measured measured =
        new OpenLoop(
                50,
                (number, due) -> {
                  arrivals.add(System.nanoTime() - start);
                  Thread.sleep(400);
                  return Optional.empty();
                })
            .run(0, Duration.ofSeconds(1));
    assertThat(arrivals).hasSize(50);
    assertThat(millis(arrivals.get(25))).isBetween(499.0, 499.0 + SLACK);
    assertThat(millis(arrivals.getLast())).isBetween(979.0, 979.0 + SLACK);
    assertThat(measured.lasted().toMillis()).isBetween(1_379L, 1_379L + (long) SLACK);
    assertThat(measured.throughput()).isCloseTo(50e9 / measured.lasted().toNanos(), within(0.01));
  }

  @Test
  void charges_a_standstill_for_every_call_that_was_due_in_it() {
    // From 500 to 1000 ms nothing is answered: a caller who waits would see one slow call of 200.
    long start = System.nanoTime();
    Measured measured =
        new OpenLoop(
                100,
                (number, due) -> {
                  double now = millis(System.nanoTime() - start);
                  if (now >= 500 && now < 1_000) {
                    Thread.sleep(Duration.ofNanos((long) ((1_000 - now) * 1e6)));
                  }
                  return Optional.empty();
                })
            .run(0, Duration.ofSeconds(2));
    assertThat(percentile(measured, 50)).isLessThan(SLACK);
    assertThat(percentile(measured, 87.5)).isBetween(230.0, 230.0 + SLACK);
    assertThat(percentile(measured, 99)).isBetween(460.0, 460.0 + SLACK);
    assertThat(percentile(measured, 100)).isBetween(480.0, 480.0 + SLACK);
  }

  @Test
  void gives_the_percentiles_of_the_answers() {
    Measured measured =
        new OpenLoop(
                100,
                (number, due) -> {
                  Thread.sleep(number % 10 == 9 ? 300 : 20);
                  return Optional.empty();
                })
            .run(0, Duration.ofSeconds(1));
    assertThat(percentile(measured, 50)).isBetween(20.0, 20.0 + SLACK);
    assertThat(percentile(measured, 89)).isBetween(20.0, 20.0 + SLACK);
    assertThat(percentile(measured, 95)).isBetween(300.0, 300.0 + SLACK);
  }

  @Test
  void numbers_the_calls_from_the_first() {
    List<Long> numbers = new CopyOnWriteArrayList<>();
    new OpenLoop(
            100,
            (number, due) -> {
              numbers.add(number);
              return Optional.empty();
            })
        .run(7, Duration.ofMillis(50));
    assertThat(numbers).containsExactlyInAnyOrder(7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void makes_all_calls_at_once_at_an_infinite_rate() {
    Measured measured =
        new OpenLoop(
                Double.POSITIVE_INFINITY,
                (number, due) -> {
                  Thread.sleep(100);
                  return Optional.empty();
                })
            .run(0, 100);
    assertThat(measured.answered()).isEqualTo(100);
    assertThat(measured.lasted().toMillis()).isBetween(100L, 100L + (long) SLACK);
  }

  @Test
  void tells_a_call_when_it_was_due() {
    List<Long> moments = new CopyOnWriteArrayList<>();
    new OpenLoop(
            100,
            (number, due) -> {
              moments.add(due);
              return Optional.empty();
            })
        .run(0, 3);
    List<Long> ordered = moments.stream().sorted().toList();
    assertThat(ordered.getLast() - ordered.getFirst()).isEqualTo(20_000_000L);
  }

  @Test
  void keeps_what_went_wrong_out_of_the_latencies() {
    Measured measured =
        new OpenLoop(
                100,
                (number, due) -> {
                  if (number == 3) {
                    throw new IllegalStateException();
                  }
                  return number < 3 ? Optional.of("status 503") : Optional.empty();
                })
            .run(0, Duration.ofMillis(100));
    assertThat(measured.answered()).isEqualTo(6);
    assertThat(measured.errors())
        .containsEntry("status 503", 3L)
        .containsEntry("IllegalStateException", 1L);
  }

  private static double percentile(Measured measured, double percentile) {
    return millis(measured.latencies().getValueAtPercentile(percentile));
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
