package dev.sideline.prompt;

import dev.sideline.content.Faults;

/** Finds what is wrong with prompts that are well formed. */
public interface Examination {
  void examine(Prompts read, Faults faults);
}
