package dev.sideline.tips.posting;

import java.util.List;
import java.util.Optional;

/** The tips that were chosen for channels. */
public interface TipPosts {

  /** One of them. */
  Optional<Post> find(String tenant, String id);

  /** Takes down what is about to be put up; another choice takes its place until it is up. */
  void choose(Post post);

  /** Takes down that it is up. */
  void posted(String tenant, String id);

  /** What was put up in a channel, the oldest first. */
  List<Post> in(String tenant, String channel);
}
