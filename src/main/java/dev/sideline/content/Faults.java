package dev.sideline.content;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in content, so that all of it is told at once. */
public final class Faults {
  private final List<ContentFault> faults = new ArrayList<>();

  public void add(String file, int line, String message) {
    faults.add(new ContentFault(file, line, message));
  }

  /**
   * Ends the reading if anything was wrong.
   *
   * @throws ContentException with every fault
   */
  public void failIfAny() {
    if (!faults.isEmpty()) {
      throw new ContentException(faults);
    }
  }
}
