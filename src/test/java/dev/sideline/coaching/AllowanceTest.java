package dev.sideline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.testkit.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much a model may be asked. */
class AllowanceTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T1", "U2");
  private static final Person ZOE = new Person("T2", "U1");

  /** A hundred tokens with its answer. */
  private static final RenderedPrompt PROMPT =
      new RenderedPrompt(PromptName.ADVICE, "system", "user", 90, 0, 10);

  private final SettableClock clock = new SettableClock();

  @Test
  void a_person_has_so_many_questions_an_hour() {
    Allowance allowance = new Allowance(new Limits(2, 100, 1_000_000), clock);
    assertThat(allowance.allows(KIM, PROMPT)).isTrue();
    assertThat(allowance.allows(KIM, PROMPT)).isTrue();
    assertThat(allowance.allows(KIM, PROMPT)).isFalse();
    assertThat(allowance.allows(TAL, PROMPT)).isTrue();
    clock.move(Duration.ofHours(1));
    assertThat(allowance.allows(KIM, PROMPT)).isTrue();
  }

  @Test
  void a_workspace_has_so_many_together_and_takes_none_from_another() {
    Allowance allowance = new Allowance(new Limits(100, 2, 1_000_000), clock);
    assertThat(allowance.allows(KIM, PROMPT)).isTrue();
    assertThat(allowance.allows(TAL, PROMPT)).isTrue();
    assertThat(allowance.allows(KIM, PROMPT)).isFalse();
    assertThat(allowance.allows(ZOE, PROMPT)).isTrue();
  }

  @Test
  void all_have_so_many_tokens_a_day() {
    Allowance allowance = new Allowance(new Limits(100, 100, 200), clock);
    assertThat(allowance.allows(KIM, PROMPT)).isTrue();
    assertThat(allowance.allows(ZOE, PROMPT)).isTrue();
    assertThat(allowance.allows(TAL, PROMPT)).isFalse();
    clock.move(Duration.ofHours(1));
    assertThat(allowance.allows(TAL, PROMPT)).isFalse();
    clock.move(Duration.ofDays(1));
    assertThat(allowance.allows(TAL, PROMPT)).isTrue();
  }
}
