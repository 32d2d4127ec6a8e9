package dev.sideline.jobs;

/** Something that has to be done again and again, by one of all processes. */
public interface Chore {
  void run();
}
