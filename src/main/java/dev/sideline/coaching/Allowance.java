package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Person;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a model may be asked, so that nobody uses it up for the others or runs up a bill. Hours
 * and days are those of UTC; each process counts for itself.
 */
public final class Allowance {
  private static final long PEOPLE = 100_000;

  private final Limits limits;
  private final InstantSource clock;
  private final Cache<Spender, AtomicLong> spent =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(Duration.ofDays(1)).build();

  /**
   * The most that is allowed.
   *
   * @param perPerson questions of one person in an hour
   * @param perTenant questions of one workspace in an hour
   * @param tokensPerDay tokens of all questions and answers in a day, each answer counted at its
   *     longest
   */
  public record Limits(long perPerson, long perTenant, long tokensPerDay) {}

  private record Spender(String whose, Instant since) {}

  public Allowance(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Whether a person may ask this now; if so, it counts. */
  boolean allows(Person person, RenderedPrompt prompt) {
    Instant now = clock.instant();
    Instant hour = now.truncatedTo(ChronoUnit.HOURS);
    long tokens = (long) prompt.tokens() + prompt.maxTokens();
    return spend("tokens", now.truncatedTo(ChronoUnit.DAYS), tokens, limits.tokensPerDay())
        && spend("tenant " + person.tenant(), hour, 1, limits.perTenant())
        && spend("person " + person.tenant() + " " + person.id(), hour, 1, limits.perPerson());
  }

  private boolean spend(String whose, Instant since, long amount, long limit) {
    AtomicLong sum = spent.get(new Spender(whose, since), key -> new AtomicLong());
    return sum.addAndGet(amount) <= limit;
  }
}
