package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.sideline.playbook.search.Embedder;

/** An embedding model that runs inside this process, without any network. */
public final class LocalEmbedder implements Embedder {
  private final String name;
  private final String prefix;
  private final EmbeddingModel model;

  private LocalEmbedder(String name, String prefix, EmbeddingModel model) {
    this.name = name;
    this.prefix = prefix;
    this.model = model;
  }

  /** E5 small v2; it was trained with every text marked as a query or a passage. */
  public static LocalEmbedder e5() {
    return new LocalEmbedder("e5-small-v2", "query: ", new OneThreadModel("e5-small-v2-q"));
  }

  /** MiniLM L6 v2. */
  public static LocalEmbedder miniLm() {
    return new LocalEmbedder("all-minilm-l6-v2", "", new OneThreadModel("all-minilm-l6-v2-q"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    return model.embed(prefix + text).content().vector();
  }
}
