package dev.sideline.coaching;

import java.util.List;
import java.util.Map;

/** Counts what the playbook did not cover: by the cards that came nearest, never by a text. */
public interface Gaps {

  /** One more situation that no card fits. */
  void note(List<String> nearest);

  /** How often each pair of nearest cards came up. */
  Map<List<String>, Long> counts();
}
