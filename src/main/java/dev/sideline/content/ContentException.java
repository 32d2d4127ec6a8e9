package dev.sideline.content;

import java.util.List;
import java.util.stream.Collectors;

/** Content that cannot be used; the message names every fault, a line each. */
public final class ContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ContentFault> faults;

  public ContentException(List<ContentFault> faults) {
    super(faults.stream().map(ContentFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<ContentFault> faults() {
    return faults;
  }
}
