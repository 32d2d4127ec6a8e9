package dev.sideline.content;

import java.util.List;

/**
 * A file that begins with YAML between two lines of three hyphens.
 *
 * @param yaml what stands between them
 * @param body what follows
 * @param offset how many lines of the file stand before the body
 */
public record FrontMatter(YamlMap yaml, String body, int offset) {
  private static final String FENCE = "---";

  /** Splits a file; one without front matter is noted as a fault. */
  public static FrontMatter split(PromptFile file, Faults faults) {
    List<String> lines = file.text().lines().toList();
    int end = lines.size() > 1 ? lines.subList(1, lines.size()).indexOf(FENCE) + 1 : 0;
    if (lines.isEmpty() || !FENCE.equals(lines.getFirst()) || end == 0) {
      faults.add(file.path(), 1, "the file must begin with front matter between two lines of ---");
      return new FrontMatter(YamlMap.parse(file.path(), "{}", 0, faults), "", 0);
    }
    return new FrontMatter(
        YamlMap.parse(file.path(), String.join("\n", lines.subList(1, end)), 1, faults),
        String.join("\n", lines.subList(end + 1, lines.size())),
        end + 1);
  }
}
