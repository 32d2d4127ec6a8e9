package dev.sideline.command;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Reference;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Concern;
import dev.sideline.coaching.Concern.Need;
import dev.sideline.coaching.Wish;
import dev.sideline.onboarding.OnboardWish;
import dev.sideline.tips.TipWish;
import dev.sideline.workspace.SettingsForm;
import java.util.Locale;
import java.util.Optional;

/** What a person wants of the coach. */
public sealed interface Command {
  /** Begins what goes on from the last question. */
  String GOES_ON = "+";

  /** Coach me on this. */
  record Ask(Concern concern) implements Command {
    static Ask about(String situation) {
      return new Ask(Concern.situation(situation));
    }
  }

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

  /**
   * Give me this form.
   *
   * @param about what it is about; may be empty
   */
  record Fill(String form, String about) implements Command {}

  /** Something about an answer that was given. */
  sealed interface OnAnswer extends Command {}

  /** Change this answer. */
  record Change(String question, Wish wish) implements OnAnswer {}

  /** This answer helped. */
  record Praise(String question) implements OnAnswer {}

  /** Show this answer to the channel. */
  record Share(String question) implements OnAnswer {}

  /** Hand this question over to the experts, in these words. */
  record AskExperts(String question, String words) implements OnAnswer {}

  /** Hand this answer of an expert back to whoever asked. */
  record HandBack() implements OnAnswer {}

  /** Something about tips. */
  record Tip(TipWish wish) implements Command {}

  /** Something about onboarding. */
  record Onboard(OnboardWish wish) implements Command {}

  /** Somebody of another company asks. */
  record Refuse() implements Command {}

  /** Forget everything you keep about me. */
  record ForgetMe() implements Command {}

  /** The command in what came in. */
  static Command of(Incoming incoming) {
    return switch (incoming.kind()) {
      case TYPED, WITHDRAWN -> parse(incoming.utterance());
      case PRESSED -> pressed(incoming.utterance());
      case ANSWERED -> new HandBack();
      case UNWELCOME -> new Refuse();
      case JOINED -> new Onboard(new OnboardWish.Joined(incoming.utterance()));
      case MESSAGE -> new Ask(Concern.message(incoming.utterance(), Need.ADVICE));
      case REPLY -> new Ask(Concern.message(incoming.utterance(), Need.REPLY));
    };
  }

  /** The command that a button stands for. */
  private static Command pressed(String act) {
    String[] words = act.split(" ", 3);
    return switch (words.length) {
      case 2 ->
          words[0].equals("form")
              ? new Fill(words[1], "")
              : onAnswer(words[0], words[1]).orElseGet(() -> parse(act));
      case 3 ->
          switch (words[0]) {
            case "form" -> new Fill(words[1], words[2]);
            case AnswerButtons.EXPERTS -> new AskExperts(words[1], words[2]);
            default -> parse(act);
          };
      default -> parse(act);
    };
  }

  private static Optional<Command> onAnswer(String word, String question) {
    return switch (word) {
      case AnswerButtons.GOOD -> Optional.of(new Praise(question));
      case AnswerButtons.SHARE -> Optional.of(new Share(question));
      default -> Wish.of(word).map(wish -> new Change(question, wish));
    };
  }

  /**
   * The command in what was typed after the command's name.
   *
   * <p>Only the exact forms are commands; whatever else is typed is a situation, so that "help, he
   * is shouting" is coached and not answered with a manual.
   */
  static Command parse(String utterance) {
    String text = Reference.plain(utterance).strip();
    if (text.startsWith(GOES_ON)) {
      return new Ask(new Concern(text.substring(GOES_ON.length()).strip(), Need.GOING_ON));
    }
    String[] words = text.toLowerCase(Locale.ROOT).split("\\s+", 3);
    return switch (words[0]) {
      case "" -> new Help();
      case "help", "?" -> words.length == 1 ? new Help() : Ask.about(text);
      case "tip" -> TipWish.parse(behindFirst(utterance)).map(Command::tip).orElse(Ask.about(text));
      case "onboard" ->
          OnboardWish.parse(behindFirst(utterance))
              .<Command>map(Onboard::new)
              .orElse(Ask.about(text));
      case "settings" -> words.length == 1 ? new Fill(SettingsForm.NAME, "") : Ask.about(text);
      case "cards" -> words.length == 1 ? new ListCards() : Ask.about(text);
      case "card" -> words.length == 2 ? new ShowCard(words[1]) : Ask.about(text);
      case "forget" ->
          words.length == 2 && words[1].equals("me") ? new ForgetMe() : Ask.about(text);
      case "language" ->
          switch (words.length) {
            case 1 -> new ShowLanguage();
            case 2 -> new ChooseLanguage(words[1]);
            default -> Ask.about(text);
          };
      default -> Ask.about(text);
    };
  }

  private static Command tip(TipWish wish) {
    return wish instanceof TipWish.Filling filling ? new Fill(filling.form(), "") : new Tip(wish);
  }

  /** What stands behind the first word, as it was typed. */
  private static String behindFirst(String utterance) {
    String[] words = utterance.strip().split("\\s+", 2);
    return words.length == 2 ? words[1] : "";
  }
}
