package dev.sideline.playbook.search;

/** Turns a text into a vector that lies near the vectors of texts that mean the same. */
public interface Embedder {

  /** Tells this embedder's vectors from another's. */
  String name();

  float[] embed(String text);
}
