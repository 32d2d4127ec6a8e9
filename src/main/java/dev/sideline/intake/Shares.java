package dev.sideline.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What each tenant may take up at a time, so that none starves the others. */
public final class Shares {
  private final int share;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  /**
   * @param share the most of one tenant
   */
  public Shares(int share) {
    this.share = share;
  }

  /** Takes a place, if the tenant has one left. */
  boolean take(String tenant) {
    int now = taken.merge(tenant, 1, Integer::sum);
    if (now <= share) {
      return true;
    }
    giveBack(tenant);
    return false;
  }

  void giveBack(String tenant) {
    taken.computeIfPresent(tenant, (key, count) -> count == 1 ? null : count - 1);
  }
}
