package dev.sideline.testkit;

import dev.sideline.chat.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Metrics that keep what was reported. */
public final class RecordedMetrics implements Metrics {
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger gaps = new AtomicInteger();
  private final List<Duration> searches = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final List<Duration> replies = new CopyOnWriteArrayList<>();
  private final List<String> wanted = new CopyOnWriteArrayList<>();
  private final List<String> modelOutcomes = new CopyOnWriteArrayList<>();
  private final Map<String, LongSupplier> gauges = new ConcurrentHashMap<>();

  @Override
  public void answered(String origin, String language) {
    answers.add(origin + " " + language);
  }

  @Override
  public void gap() {
    gaps.incrementAndGet();
  }

  @Override
  public void searched(Duration time) {
    searches.add(time);
  }

  @Override
  public void refused(String reason) {
    refusals.add(reason);
  }

  @Override
  public void answerWanted(String result) {
    wanted.add(result);
  }

  @Override
  public void modelBegan(Duration time) {
    modelOutcomes.add("began");
  }

  @Override
  public void modelDone(String outcome, Duration time) {
    modelOutcomes.add(outcome);
  }

  @Override
  public void gauge(String name, String description, LongSupplier value) {
    gauges.put(name, value);
  }

  @Override
  public void replied(Duration time) {
    replies.add(time);
  }

  /** How each reasoned answer was come by, in their order. */
  public List<String> wanted() {
    return wanted;
  }

  /** What came of asking a model, in order; {@code began} where it began to answer. */
  public List<String> modelOutcomes() {
    return modelOutcomes;
  }

  /** The present value of a figure. */
  public long gauged(String name) {
    return Objects.requireNonNull(gauges.get(name)).getAsLong();
  }

  /** Origin and language of all answers, in their order. */
  public List<String> answers() {
    return answers;
  }

  public int gaps() {
    return gaps.get();
  }

  public List<Duration> searches() {
    return searches;
  }

  /** The reasons of all refusals, in their order. */
  public List<String> refusals() {
    return refusals;
  }

  public List<Duration> replies() {
    return replies;
  }
}
