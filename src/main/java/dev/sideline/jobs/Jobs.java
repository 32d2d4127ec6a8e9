package dev.sideline.jobs;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Where work is handed in. It survives this process: another one takes it over. */
public interface Jobs {

  /**
   * Hands in work within an open transaction: it is done if, and only if, that commits.
   *
   * @param kind whose work it is
   * @param ids each names one piece of work; unique within its kind
   * @param due when it is to be done, or soon after
   */
  void handIn(Connection transaction, String kind, List<String> ids, Instant due);

  /** Says that work was handed in, so that it is begun at once. */
  void wake();
}
