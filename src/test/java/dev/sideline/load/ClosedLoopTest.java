package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.load.OpenLoop.Measured;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClosedLoopTest {

  @Test
  void all_callers_call_at_once() {
    CountDownLatch callers = new CountDownLatch(4);
    Measured measured =
        new ClosedLoop(
                4,
                (number, due) -> {
                  callers.countDown();
                  callers.await();
                  return Optional.empty();
                })
            .run(0, Duration.ofMillis(50));
    assertThat(measured.answered()).isGreaterThanOrEqualTo(4);
  }

  @Test
  void no_caller_calls_again_before_it_is_answered() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Measured measured =
        new ClosedLoop(
                3,
                (number, due) -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  Thread.sleep(20);
                  now.decrementAndGet();
                  return Optional.empty();
                })
            .run(0, Duration.ofMillis(400));
    assertThat(most.get()).isBetween(1, 3);
    // A busy machine makes the calls slower and fewer, never faster and more.
    assertThat(measured.answered()).isBetween(3L, 3 * 21L);
    assertThat(measured.throughput()).isLessThanOrEqualTo(3 * 50.0);
    assertThat(measured.latencies().getMinValue()).isGreaterThanOrEqualTo(19_000_000L);
    assertThat(measured.lasted()).isGreaterThanOrEqualTo(Duration.ofMillis(400));
  }

  @Test
  void numbers_the_calls_from_the_first_without_a_gap() {
    List<Long> numbers = new CopyOnWriteArrayList<>();
    new ClosedLoop(
            2,
            (number, due) -> {
              numbers.add(number);
              Thread.sleep(5);
              return Optional.empty();
            })
        .run(7, Duration.ofMillis(50));
    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(7, 7 + numbers.size()).boxed().toList());
  }

  @Test
  void keeps_what_went_wrong_out_of_the_throughput() {
    Measured measured =
        new ClosedLoop(
                1,
                (number, due) -> {
                  Thread.sleep(5);
                  if (number == 1) {
                    throw new IllegalStateException();
                  }
                  return number == 0 ? Optional.empty() : Optional.of("status 503");
                })
            .run(0, Duration.ofMillis(100));
    assertThat(measured.answered()).isEqualTo(1);
    assertThat(measured.errors())
        .containsEntry("IllegalStateException", 1L)
        .containsKey("status 503");
  }
}
