package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.sideline.playbook.search.Embedder;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An embedding model that runs inside this process, without any network.
 *
 * <p>It loads in a thread of its own while the rest of the program starts; the first text waits for
 * it.
 */
public final class LocalEmbedder implements Embedder {
  /** The models of this process, two of them. */
  private static final Queue<CompletableFuture<EmbeddingModel>> LOADING =
      new ConcurrentLinkedQueue<>();

  private final String name;
  private final String prefix;
  private final CompletableFuture<EmbeddingModel> model;

  private LocalEmbedder(String name, String prefix, String files) {
    this.name = name;
    this.prefix = prefix;
    this.model =
        // A virtual thread is pinned while it loads classes, and there are as few to carry them as
        // cores: several that load would wait for each other for ever.
        CompletableFuture.supplyAsync(
            () -> new OneThreadModel(files), task -> Thread.ofPlatform().daemon().start(task));
    LOADING.add(model);
  }

  /** E5 small v2; it was trained with every text marked as a query or a passage. */
  public static LocalEmbedder e5() {
    return new LocalEmbedder("e5-small-v2", "query: ", "e5-small-v2-q");
  }

  /** MiniLM L6 v2. */
  public static LocalEmbedder miniLm() {
    return new LocalEmbedder("all-minilm-l6-v2", "", "all-minilm-l6-v2-q");
  }

  /**
   * Waits until no model is being loaded. Before that the process must not end: the models' runtime
   * would abort it.
   */
  public static void awaitLoading() {
    LOADING.forEach(model -> model.handle((loaded, failure) -> loaded).join());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public float[] embed(String text) {
    return model.join().embed(prefix + text).content().vector();
  }
}
