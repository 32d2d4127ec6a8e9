package dev.sideline.intake;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether so many wait that another would only wait in vain, or take the places of others. They are
 * counted once a second; in between, this process adds those it let in.
 */
public final class Crowd {
  private static final Logger log = LoggerFactory.getLogger(Crowd.class);
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final long inAll;
  private final long inOneTenant;
  private final LoadingCache<String, Map<String, Long>> waiting;

  /**
   * @param counts how many wait in each tenant
   * @param inAll the most that may wait
   * @param inOneTenant the most of one tenant
   */
  public Crowd(Supplier<Map<String, Long>> counts, long inAll, long inOneTenant) {
    this.inAll = inAll;
    this.inOneTenant = inOneTenant;
    this.waiting =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .build(key -> new ConcurrentHashMap<>(counted(counts)));
  }

  /** A count that fails is believed too, as everybody would else wait for one of their own. */
  private static Map<String, Long> counted(Supplier<Map<String, Long>> counts) {
    try {
      return counts.get();
    } catch (RuntimeException e) {
      log.warn("It is not known how many wait: {}", e.toString());
      return Map.of();
    }
  }

  /** Lets one more of a tenant wait, unless too many do. */
  public boolean letsIn(String tenant) {
    Map<String, Long> now = waiting.get("");
    boolean full =
        now.getOrDefault(tenant, 0L) >= inOneTenant
            || now.values().stream().mapToLong(Long::longValue).sum() >= inAll;
    if (!full) {
      now.merge(tenant, 1L, Long::sum);
    }
    return !full;
  }
}
