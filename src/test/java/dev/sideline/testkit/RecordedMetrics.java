package dev.sideline.testkit;

import dev.sideline.chat.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Metrics that keep what was reported. */
public final class RecordedMetrics implements Metrics {
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final AtomicInteger gaps = new AtomicInteger();
  private final List<Duration> searches = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final List<Duration> replies = new CopyOnWriteArrayList<>();

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
  public void replied(Duration time) {
    replies.add(time);
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
