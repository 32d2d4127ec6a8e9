package dev.sideline.testkit;

import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.PlaybookLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A prompts folder on disk with one small article, for the cards a test writes into it. */
public final class OwnPrompts {

  /** A card without a fault; its first situation stands on line 10. */
  public static final String CARD =
      """
      ---
      id: calm
      title: The customer is upset
      teaches: [T1, T2]
      sources: [traits]
      customer: angry
      ---

      ## Situations
      - he shouts at me
      - "Answer me at last!"

      ## Do
      1. Breathe out.
      2. Listen to the end.

      ## Say
      - "I am listening."
      - Speaking: "Please go on."
      - Writing: "I have read all of it."

      ## Avoid
      - Arguing.

      ## Why
      Whoever is heard grows calmer. It takes less time, too.

      ## Tip
      Listen first. **Try today:** let one caller finish.
      """;

  private static final String SOURCES =
      """
      traits:
        language: tr
        about: {en: An article on traits, it: Un articolo sulle qualità}
        techniques: {T1: One, T2: Two, T3: Three, T4: Four, T5: Five, T6: Six, T7: Seven}
      moments:
        language: lt
        about: {en: A text on moments}
        techniques: {M1: One}
      """;

  private final Path folder;

  public OwnPrompts(Path folder) {
    this.folder = folder;
    write("sources.yaml", SOURCES);
  }

  /** Writes a card without a fault that is about these situations. */
  public OwnPrompts card(String id, String... situations) {
    String list =
        List.of(situations).stream().map(s -> "- " + s + "\n").collect(Collectors.joining());
    return write(
        "playbook/en/" + id + ".md",
        CARD.replace("id: calm", "id: " + id)
            .replace("title: The customer is upset", "title: About " + id)
            .replaceFirst("(?s)(?<=## Situations\n).*?(?=\n## Do)", list));
  }

  /** Writes a safety card that is about these situations. */
  public OwnPrompts safetyCard(String id, String... situations) {
    card(id, situations);
    return write(
        "playbook/en/" + id + ".md",
        read("playbook/en/" + id + ".md")
            .replace("teaches: [T1, T2]", "safety: true\nteaches: []")
            .replace("sources: [traits]", "sources: []")
            .replace("customer: angry\n", ""));
  }

  public OwnPrompts write(String path, String text) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public OwnPrompts delete(String path) {
    try {
      Files.delete(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PromptFolder folder() {
    return PromptFolder.at(folder);
  }

  public PlaybookLoader loader() {
    return new PlaybookLoader(folder());
  }
}
