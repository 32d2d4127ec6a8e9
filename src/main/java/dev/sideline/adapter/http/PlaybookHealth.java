package dev.sideline.adapter.http;

import dev.sideline.content.ContentFault;
import dev.sideline.playbook.LivePlaybook;
import java.util.List;

/** Tells of content that was edited and is broken, so that an older playbook stands in for it. */
public final class PlaybookHealth implements HealthCheck {
  private final LivePlaybook playbook;

  public PlaybookHealth(LivePlaybook playbook) {
    this.playbook = playbook;
  }

  @Override
  public String name() {
    return "playbook";
  }

  @Override
  public Health health() {
    List<ContentFault> faults = playbook.faults();
    return faults.isEmpty()
        ? new Ok()
        : new Degraded(faults.stream().map(ContentFault::toString).toList());
  }
}
