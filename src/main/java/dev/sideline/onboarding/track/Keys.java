package dev.sideline.onboarding.track;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys of a mapping in the order in which they are told. */
final class Keys {
  private Keys() {}

  static Set<String> of(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }
}
