package dev.sideline.tips.posting;

import java.time.Instant;
import java.util.List;

/** What teams struggle with. */
public interface Struggles {

  /**
   * What it is in a channel; one for each tip, in any order. What was missed counts from when the
   * tip was there last.
   *
   * @param since what was asked earlier does not count
   */
  List<Struggle> in(String tenant, String channel, Instant since);
}
