package dev.sideline.testkit;

import dev.sideline.jobs.Jobs;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;

/** Takes work that nobody does. */
public final class NoJobs implements Jobs {
  @Override
  public void handIn(Connection transaction, String kind, List<String> ids, Instant due) {}

  @Override
  public void wake() {}
}
