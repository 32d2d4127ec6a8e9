package dev.sideline.playbook;

/** Finds the cards of one language for a situation. */
public interface CardSearch {
  Found find(String situation);
}
