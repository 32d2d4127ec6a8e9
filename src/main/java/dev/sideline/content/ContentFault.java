package dev.sideline.content;

/**
 * One thing wrong in a content file.
 *
 * @param file the path below the prompts folder
 * @param line the line it stands on, counted from 1
 * @param message what is wrong and what to do
 */
public record ContentFault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
