package dev.sideline.adapter.http;

import dev.sideline.content.ContentFault;
import java.util.List;
import java.util.function.Supplier;

/** Tells of content that was edited and is broken, so that older content stands in for it. */
public final class ContentHealth implements HealthCheck {
  private final String name;
  private final Supplier<List<ContentFault>> faults;

  /**
   * @param name what is told about, such as {@code playbook}
   * @param faults what is wrong now
   */
  public ContentHealth(String name, Supplier<List<ContentFault>> faults) {
    this.name = name;
    this.faults = faults;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Health health() {
    List<ContentFault> now = faults.get();
    return now.isEmpty()
        ? new Ok()
        : new Degraded(now.stream().map(ContentFault::toString).toList());
  }
}
