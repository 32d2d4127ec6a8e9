package dev.sideline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether too many wait. */
class CrowdTest {

  @Test
  void a_tenant_with_too_many_waits_no_longer_and_others_do() {
    Crowd crowd = new Crowd(() -> Map.of("T1", 5L, "T2", 4L), 100, 5);
    assertThat(crowd.isTooLargeFor("T1")).isTrue();
    assertThat(crowd.isTooLargeFor("T2")).isFalse();
    assertThat(crowd.isTooLargeFor("T3")).isFalse();
  }

  @Test
  void too_many_together_are_too_many_for_everybody() {
    Crowd crowd = new Crowd(() -> Map.of("T1", 5L, "T2", 4L), 9, 6);
    assertThat(crowd.isTooLargeFor("T3")).isTrue();
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
    assertThat(crowd.isTooLargeFor("T1")).isFalse();
  }
}
