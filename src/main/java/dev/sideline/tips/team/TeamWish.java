package dev.sideline.tips.team;

import dev.sideline.tips.shelf.TeamTip;
import java.util.Locale;
import java.util.Optional;

/** What a lead wants of the coach about the team's own tips. */
public sealed interface TeamWish {
  /** Begins what the buttons of a draft stand for, behind {@code tip}. */
  String PREVIEW = "preview";

  String KEEP = "keep";
  String DROP = "drop";

  /** All of them. */
  record ShowAll() implements TeamWish {}

  /** The one with this number in the list of all is to go. */
  record Remove(int number) implements TeamWish {}

  /** How this draft would look. */
  record Preview(String id) implements TeamWish {}

  /** This draft is to be told from now on. */
  record Keep(String id) implements TeamWish {}

  /** This draft is to be forgotten. */
  record Drop(String id) implements TeamWish {}

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else.
   */
  static Optional<TeamWish> parse(String typed) {
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+", 4);
    return switch (words.length) {
      case 1 -> words[0].equals("team") ? Optional.of(new ShowAll()) : Optional.empty();
      case 2 -> words[1].startsWith(TeamTip.PREFIX) ? of(words[0], words[1]) : Optional.empty();
      case 3 ->
          words[0].equals("team") && words[1].equals("remove") && words[2].matches("\\d{1,4}")
              ? Optional.of(new Remove(Integer.parseInt(words[2])))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<TeamWish> of(String word, String draft) {
    return switch (word) {
      case PREVIEW -> Optional.of(new Preview(draft));
      case KEEP -> Optional.of(new Keep(draft));
      case DROP -> Optional.of(new Drop(draft));
      default -> Optional.empty();
    };
  }
}
