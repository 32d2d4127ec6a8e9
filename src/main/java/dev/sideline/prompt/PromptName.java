package dev.sideline.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Every prompt there is, with the values it is filled with. */
public enum PromptName {
  /** Coach on what an agent describes. */
  ADVICE,

  /** Coach on how it went on after earlier advice. */
  FOLLOW_UP,

  /** Change advice that was given: shorter, more formal, another way. */
  REWORK,

  /** Coach on a customer's message, with a line to send in its language. */
  REPLY,

  /** Say something to what somebody wrote for practice. */
  PRACTICE;

  /** The values the program gives, beside the fragments. */
  public Set<String> inputs() {
    return switch (this) {
      case ADVICE -> Set.of("index", "language", "cards", "team", "situation");
      case FOLLOW_UP -> Set.of("index", "language", "cards", "team", "thread", "situation");
      case REWORK -> Set.of("index", "language", "cards", "team", "situation", "advice", "wish");
      case REPLY ->
          Set.of("index", "language", "customer-language", "cards", "team", "own-words", "message");
      case PRACTICE -> Set.of("language", "card", "situation", "words");
    };
  }

  /** What people call it: the file's name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its file below the prompts folder. */
  public String path() {
    return "coaching/" + id() + ".md";
  }

  public static Optional<PromptName> of(String id) {
    return Arrays.stream(values()).filter(name -> name.id().equals(id)).findFirst();
  }
}
