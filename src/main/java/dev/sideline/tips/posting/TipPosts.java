package dev.sideline.tips.posting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tips that were chosen for channels. */
public interface TipPosts {

  /** One of them. */
  Optional<Post> find(String tenant, String id);

  /**
   * Takes down what is about to be put up; another choice takes its place until it is up. Whoever
   * else chooses for the channel waits, and knows of it.
   *
   * @param choice what it is, given the ids of the tips {@link #used} by others
   */
  Post choose(String tenant, String id, String channel, Function<List<String>, Post> choice);

  /** Takes down that it is up. */
  void posted(String tenant, String id);

  /** What was put up in a channel, the oldest first. */
  List<Post> in(String tenant, String channel);

  /**
   * The ids of the tips that were put up in a channel, or are about to be: those chosen in the last
   * two hours. The oldest first.
   */
  List<String> used(String tenant, String channel);
}
