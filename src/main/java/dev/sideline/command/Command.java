package dev.sideline.command;

import java.util.Locale;

/** What a person wants of the coach. */
public sealed interface Command {
  /** Begins what goes on from the last question. */
  String GOES_ON = "+";

  /** Coach me on this. */
  record Ask(String situation) implements Command {}

  /** It goes on from what I asked last. */
  record GoOn(String situation) implements Command {}

  /** What can I type? */
  record Help() implements Command {}

  /** Which cards are there? */
  record ListCards() implements Command {}

  /** Show me this card. */
  record ShowCard(String id) implements Command {}

  /** Which language do you speak with me? */
  record ShowLanguage() implements Command {}

  /** Speak this language with me; the word may be no language at all. */
  record ChooseLanguage(String name) implements Command {}

  /** Forget everything you keep about me. */
  record ForgetMe() implements Command {}

  /**
   * The command in what was typed after the command's name.
   *
   * <p>Only the exact forms are commands; whatever else is typed is a situation, so that "help, he
   * is shouting" is coached and not answered with a manual.
   */
  static Command parse(String utterance) {
    String text = utterance.strip();
    if (text.startsWith(GOES_ON)) {
      return new GoOn(text.substring(GOES_ON.length()).strip());
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+", 3);
    return switch (words[0]) {
      case "" -> new Help();
      case "help", "?" -> words.length == 1 ? new Help() : new Ask(text);
      case "cards" -> words.length == 1 ? new ListCards() : new Ask(text);
      case "card" -> words.length == 2 ? new ShowCard(words[1]) : new Ask(text);
      case "forget" -> words.length == 2 && words[1].equals("me") ? new ForgetMe() : new Ask(text);
      case "language" ->
          switch (words.length) {
            case 1 -> new ShowLanguage();
            case 2 -> new ChooseLanguage(words[1]);
            default -> new Ask(text);
          };
      default -> new Ask(text);
    };
  }
}
