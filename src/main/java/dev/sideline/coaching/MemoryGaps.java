package dev.sideline.coaching;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gaps of this process; there are at most as many entries as there are pairs of cards. */
public final class MemoryGaps implements Gaps {
  private final Map<List<String>, Long> counts = new ConcurrentHashMap<>();

  @Override
  public void note(List<String> nearest) {
    counts.merge(List.copyOf(nearest), 1L, Long::sum);
  }

  @Override
  public Map<List<String>, Long> counts() {
    return Map.copyOf(counts);
  }
}
