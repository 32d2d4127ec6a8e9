package dev.sideline.testkit;

import dev.sideline.playbook.search.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An embedder that counts letters, and remembers what it was asked. */
public final class LetterEmbedder implements Embedder {
  private final String name;
  private final int size;
  private final List<String> embedded = new CopyOnWriteArrayList<>();

  public LetterEmbedder() {
    this("letters", 26);
  }

  public LetterEmbedder(String name, int size) {
    this.name = name;
    this.size = size;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    embedded.add(text);
    float[] vector = new float[size];
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> vector[c - 'a']++);
    return vector;
  }

  /** The texts it was asked for, in their order. */
  public List<String> embedded() {
    return embedded;
  }
}
