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

  /** Begins what the button that removes a tip stands for; places in a list may move meanwhile. */
  String REMOVE = "remove";

  /** All of them. */
  record ShowAll() implements TeamWish {}

  /** The one with this number in the list of all may have to go; which one that is, is asked. */
  record Choose(int number) implements TeamWish {}

  /** This tip is to go. */
  record Remove(String id) implements TeamWish {}

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
          words[0].equals("team") && words[1].equals(REMOVE) && words[2].matches("\\d{1,4}")
              ? Optional.of(new Choose(Integer.parseInt(words[2])))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<TeamWish> of(String word, String tip) {
    return switch (word) {
      case PREVIEW -> Optional.of(new Preview(tip));
      case KEEP -> Optional.of(new Keep(tip));
      case DROP -> Optional.of(new Drop(tip));
      case REMOVE -> Optional.of(new Remove(tip));
      default -> Optional.empty();
    };
  }
}
