package dev.sideline.testkit;

import dev.sideline.chat.Metrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Metrics that keep what was reported. */
public final class RecordedMetrics implements Metrics {
  private final List<String> refusals = new CopyOnWriteArrayList<>();
  private final List<Duration> replies = new CopyOnWriteArrayList<>();

  @Override
  public void answered(String origin, String language) {}

  @Override
  public void gap() {}

  @Override
  public void searched(Duration time) {}

  @Override
  public void refused(String reason) {
    refusals.add(reason);
  }

  @Override
  public void replied(Duration time) {
    replies.add(time);
  }

  /** The reasons of all refusals, in their order. */
  public List<String> refusals() {
    return refusals;
  }

  public List<Duration> replies() {
    return replies;
  }
}
