package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Metrics;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.RenderedPrompt;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the model: once for equal questions however many ask at the same time, again once where that
 * may help, and not at all while it is known to be down.
 */
public final class ModelAnswers {
  private static final Logger log = LoggerFactory.getLogger(ModelAnswers.class);

  /** All answers together, in characters; some thousand answers. */
  private static final long CACHE_WEIGHT = 8_000_000;

  /** Beyond it the kept ones are asked, which others may have cleared. */
  private static final Duration CACHE_TIME = Duration.ofMinutes(1);

  private static final Duration SHORTEST_TRY = Duration.ofSeconds(1);

  private final LanguageModel model;
  private final Duration budget;
  private final ExecutorService workers;
  private final KnownAnswers kept;
  private final Metrics metrics;
  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "model",
          CircuitBreakerConfig.custom()
              .slidingWindowSize(20)
              .minimumNumberOfCalls(5)
              .failureRateThreshold(60)
              .waitDurationInOpenState(Duration.ofSeconds(30))
              .permittedNumberOfCallsInHalfOpenState(2)
              .build());
  private final AsyncCache<QuestionKey, Reasoned> answers =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_WEIGHT)
          .weigher((QuestionKey key, Reasoned reasoned) -> key.weight() + weight(reasoned))
          .expireAfterWrite(CACHE_TIME)
          .recordStats()
          .buildAsync();

  /**
   * @param budget how long an answer may take in all, with the second try
   * @param kept what was answered before, here or elsewhere
   */
  public ModelAnswers(
      LanguageModel model,
      Duration budget,
      ExecutorService workers,
      KnownAnswers kept,
      Metrics metrics) {
    this.model = model;
    this.budget = budget;
    this.workers = workers;
    this.kept = kept;
    this.metrics = metrics;
    metrics.gauge(
        "sideline.answer.cache.entries",
        "Reasoned answers that are remembered",
        () -> answers.synchronous().estimatedSize());
    metrics.gauge(
        "sideline.answer.cache.evictions",
        "Reasoned answers that were forgotten for want of room or for their age",
        () -> answers.synchronous().stats().evictionCount());
  }

  String modelName() {
    return model.name();
  }

  /** An answer that was given before; asking for it costs nothing. */
  Optional<Answer> remembered(QuestionKey key) {
    CompletableFuture<Reasoned> running = answers.getIfPresent(key);
    if (running != null && !running.isDone()) {
      return Optional.empty();
    }
    Optional<Answer> known =
        running != null && running.join() instanceof Answer answer
            ? Optional.of(answer)
            : recalled(key);
    if (known.isPresent()) {
      metrics.answerWanted("hit");
    }
    return known;
  }

  /** Whether an answer is being asked for. */
  boolean isUnderWay(QuestionKey key) {
    CompletableFuture<Reasoned> running = answers.getIfPresent(key);
    return running != null && !running.isDone();
  }

  private Optional<Answer> recalled(QuestionKey key) {
    try {
      return kept.find(key);
    } catch (RuntimeException e) {
      log.warn("The kept answers cannot be read: {}", e.toString());
      return Optional.empty();
    }
  }

  private Reasoned keep(QuestionKey key, Reasoned reasoned) {
    if (reasoned instanceof Answer answer) {
      try {
        kept.keep(key, answer);
      } catch (RuntimeException e) {
        log.warn("An answer cannot be kept: {}", e.toString());
      }
    }
    return reasoned;
  }

  /**
   * The checked answer, remembered or new; waits for it.
   *
   * @param check turns the model's words into what may be shown
   * @param soFar takes the words there are, whenever a line is whole; nothing where the answer is
   *     remembered or somebody else asked for it
   */
  Reasoned shared(
      QuestionKey key,
      RenderedPrompt prompt,
      Function<String, Reasoned> check,
      Consumer<String> soFar) {
    AtomicBoolean asked = new AtomicBoolean();
    CompletableFuture<Reasoned> answer =
        answers.get(
            key,
            (k, executor) -> {
              asked.set(true);
              return CompletableFuture.supplyAsync(
                  () -> keep(key, fresh(prompt, check, soFar)), workers);
            });
    metrics.answerWanted(asked.get() ? "miss" : "shared");
    Reasoned reasoned = answer.join();
    if (reasoned instanceof Nothing) {
      answers.asMap().remove(key, answer);
    }
    return reasoned;
  }

  /** A checked answer that nobody shares; waits for it. */
  Reasoned fresh(RenderedPrompt prompt, Function<String, Reasoned> check, Consumer<String> soFar) {
    long end = System.nanoTime() + budget.toNanos();
    Completion completion = guarded(prompt, budget, soFar);
    if (completion instanceof Unavailable unavailable) {
      Duration left = Duration.ofNanos(end - System.nanoTime()).minus(unavailable.retryAfter());
      if (left.compareTo(SHORTEST_TRY) > 0 && pause(unavailable.retryAfter())) {
        completion = guarded(prompt, left, soFar);
      }
    }
    Reasoned reasoned =
        switch (completion) {
          case Text text -> check.apply(text.value());
          case Refused refused -> new Nothing(refused.reason());
          case Unavailable unavailable -> new Nothing(unavailable.reason());
        };
    // That it is down was told by the failures before.
    if (reasoned instanceof Nothing nothing && !nothing.reason().equals(Nothing.DOWN)) {
      log.warn("{} gave no advice that can be shown: {}", model.name(), nothing.reason());
    }
    return reasoned;
  }

  private Completion guarded(RenderedPrompt prompt, Duration time, Consumer<String> soFar) {
    if (!breaker.tryAcquirePermission()) {
      return new Refused(Nothing.DOWN);
    }
    long start = System.nanoTime();
    AtomicBoolean begun = new AtomicBoolean();
    StringBuilder written = new StringBuilder();
    Completion completion =
        model.complete(
            prompt,
            time,
            text -> {
              if (!begun.getAndSet(true)) {
                metrics.modelBegan(Duration.ofNanos(System.nanoTime() - start));
              }
              written.append(text);
              if (text.indexOf('\n') >= 0) {
                soFar.accept(written.toString());
              }
            });
    long took = System.nanoTime() - start;
    metrics.modelDone(outcome(completion), Duration.ofNanos(took));
    if (completion instanceof Unavailable unavailable) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(unavailable.reason()));
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
    return completion;
  }

  private static String outcome(Completion completion) {
    return switch (completion) {
      case Text text -> "text";
      case Refused refused -> refused.reason();
      case Unavailable unavailable -> unavailable.reason();
    };
  }

  /** Whether the pause went by undisturbed. */
  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int weight(Reasoned reasoned) {
    return reasoned instanceof Answer answer ? answer.text().length() : 0;
  }
}
