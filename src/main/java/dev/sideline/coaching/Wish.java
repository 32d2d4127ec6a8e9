package dev.sideline.coaching;

import java.util.Arrays;
import java.util.Optional;

/** How somebody wants advice changed that they were given. */
public enum Wish {
  SHORTER("shorter"),
  MORE_FORMAL("more-formal"),
  ANOTHER_WAY("another-way");

  private final String id;

  Wish(String id) {
    this.id = id;
  }

  /** What it is called in the prompt, and in what a button stands for. */
  public String id() {
    return id;
  }

  public static Optional<Wish> of(String id) {
    return Arrays.stream(values()).filter(wish -> wish.id.equals(id)).findFirst();
  }
}
