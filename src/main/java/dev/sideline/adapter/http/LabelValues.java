package dev.sideline.adapter.http;

import java.util.HashSet;
import java.util.Set;

/**
 * The values of one metric label: the first few that come, and {@code other} for any that follow.
 *
 * <p>Every value is a time series of its own, so a caller's mistake must not make them endless.
 */
final class LabelValues {
  private static final int LIMIT = 20;

  private final Set<String> known = new HashSet<>();

  synchronized String of(String value) {
    if (known.contains(value) || known.size() < LIMIT) {
      known.add(value);
      return value;
    }
    return "other";
  }
}
