package dev.sideline.content;

/**
 * One content file as it was read.
 *
 * @param path the path below the prompts folder, with forward slashes
 * @param text the whole text
 */
public record PromptFile(String path, String text) {

  /** The file's name without its folders and its ending. */
  public String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
