package dev.sideline.playbook.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An embedder that remembers the vectors it once made, so that only new lines cost time. */
public final class KnownVectors implements Embedder {
  private final Embedder embedder;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  public KnownVectors(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public float[] embed(String text) {
    return vectors.computeIfAbsent(text, embedder::embed);
  }

  /** Remembers the vectors that {@link #write} wrote. */
  public void read(DataInputStream in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String text = in.readUTF();
      vectors.put(text, Floats.read(in));
    }
  }

  /** Writes every vector made or read so far, in the order of their texts. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(vectors.size());
    for (String text : vectors.keySet().stream().sorted().toList()) {
      out.writeUTF(text);
      Floats.write(vectors.getOrDefault(text, new float[0]), out);
    }
  }
}
