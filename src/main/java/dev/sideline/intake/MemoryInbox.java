package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import java.util.LinkedHashMap;
import java.util.Map;

/** An inbox that remembers the latest deliveries of this process, and forgets the oldest. */
public final class MemoryInbox implements Inbox {
  private final Map<String, Boolean> known;

  /**
   * @param capacity how many deliveries are remembered
   */
  public MemoryInbox(int capacity) {
    this.known =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public synchronized boolean admit(Incoming incoming, Due due) {
    return known.putIfAbsent(incoming.id(), Boolean.TRUE) == null;
  }
}
