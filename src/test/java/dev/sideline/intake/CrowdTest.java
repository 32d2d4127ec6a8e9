package dev.sideline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whether too many wait. */
class CrowdTest {

  @Test
  void a_tenant_with_too_many_waits_no_longer_and_others_do() {
    Crowd crowd = new Crowd(() -> Map.of("T1", 5L, "T2", 4L), 100, 5);
    assertThat(crowd.letsIn("T1")).isFalse();
    assertThat(crowd.letsIn("T2")).isTrue();
    assertThat(crowd.letsIn("T2")).isFalse();
    assertThat(crowd.letsIn("T3")).isTrue();
  }

  @Test
  void too_many_together_are_too_many_for_everybody() {
    Crowd crowd = new Crowd(() -> Map.of("T1", 5L, "T2", 4L), 9, 6);
    assertThat(crowd.letsIn("T3")).isFalse();
  }

  @Test
  void where_it_is_not_known_nobody_is_turned_away() {
    Crowd crowd =
        new Crowd(
            () -> {
              throw new IllegalStateException("made to fail by a test");
            },
            1,
            1);
    assertThat(crowd.letsIn("T1")).isTrue();
  }

  @Test
  void a_count_that_fails_is_not_tried_again_by_everybody() {
    AtomicInteger counts = new AtomicInteger();
    Crowd crowd =
        new Crowd(
            () -> {
              counts.incrementAndGet();
              throw new IllegalStateException("made to fail by a test");
            },
            10,
            10);
    for (int i = 0; i < 5; i++) {
      crowd.letsIn("T1");
    }
    assertThat(counts).hasValueLessThan(5);
  }
}
