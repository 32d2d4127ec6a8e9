package dev.sideline.tips.posting;

import java.time.Instant;
import java.util.List;

/** What teams struggle with. */
public interface Struggles {

  /** What it was in a channel since then; one for each tip, in any order. */
  List<Struggle> in(String tenant, String channel, Instant since);
}
