package dev.sideline.workspace;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Time zones as people write them: by their name in the tz database, or by its city. */
public final class WrittenZones {
  private WrittenZones() {}

  /** The zone that is meant, such as by {@code Europe/Rome} or {@code new york}, if one is. */
  public static Optional<ZoneId> read(String written) {
    String name = written.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> isMeant(id.toLowerCase(Locale.ROOT), name))
        // Some cities have older names too, such as Turkey beside Asia/Istanbul.
        .min(
            Comparator.comparing((String id) -> !id.toLowerCase(Locale.ROOT).equals(name))
                .thenComparing(id -> !id.startsWith("Europe/"))
                .thenComparing(Comparator.naturalOrder()))
        .map(ZoneId::of);
  }

  private static boolean isMeant(String id, String name) {
    return !name.isEmpty() && (id.equals(name) || id.endsWith("/" + name));
  }
}
