package dev.sideline.privacy;

import java.util.Set;

/**
 * A text without customers' data.
 *
 * @param text the text with a placeholder wherever something was left out
 * @param kinds what was left out
 */
public record Redacted(String text, Set<Kind> kinds) {
  public Redacted {
    kinds = Set.copyOf(kinds);
  }
}
