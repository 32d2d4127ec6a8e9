package dev.sideline.prompt;

/** Counts the tokens of a text, the pieces a model reads and is paid by. */
public interface TokenCounter {
  int count(String text);
}
