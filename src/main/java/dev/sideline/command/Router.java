package dev.sideline.command;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.ChooseLanguage;
import dev.sideline.command.Command.GoOn;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
import dev.sideline.command.Command.ShowCard;
import dev.sideline.command.Command.ShowLanguage;
import dev.sideline.playbook.CardPages;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.Optional;

/** Sends each command to the feature that answers it. */
public final class Router {
  private final Coaching coaching;
  private final CardPages cards;
  private final Languages languages;
  private final LanguageChoice choice;

  public Router(Coaching coaching, CardPages cards, Languages languages) {
    this.coaching = coaching;
    this.cards = cards;
    this.languages = languages;
    this.choice = new LanguageChoice(languages);
  }

  /** Whether more may follow what is said at once to a command. */
  public boolean mayBeContinued(Command command) {
    return coaching.reasons()
        && switch (command) {
          case Ask ask -> true;
          case GoOn on -> true;
          case ShowCard show -> !isCard(show.id());
          case ChooseLanguage choose -> !LanguageChoice.isMeant(choose.name());
          case Help help -> false;
          case ListCards list -> false;
          case ShowLanguage show -> false;
        };
  }

  /** Says what can be said at once. */
  public void route(Command command, Person person, Depth depth, Conversation conversation) {
    switch (command) {
      case Ask ask -> coaching.advise(ask.situation(), person, depth, conversation);
      case GoOn on -> coaching.goOn(on.situation(), person, depth, conversation);
      case Help help -> conversation.say(HelpPage.show(words(person)));
      case ListCards list -> conversation.say(cards.list(words(person)));
      case ShowCard show -> show(show, person, depth, conversation);
      case ShowLanguage show -> conversation.say(choice.show(person));
      case ChooseLanguage choose -> choose(choose, person, depth, conversation);
    }
  }

  /** What follows what was said at once to a command; waits for it. */
  public Optional<Message> following(Command command, Person person) {
    return switch (command) {
      case Ask ask -> coaching.following(ask.situation(), person, false);
      case GoOn on -> coaching.following(on.situation(), person, true);
      case ShowCard show when !isCard(show.id()) ->
          coaching.following(situation(show), person, false);
      case ChooseLanguage choose when !LanguageChoice.isMeant(choose.name()) ->
          coaching.following(situation(choose), person, false);
      default -> Optional.empty();
    };
  }

  /** A word after "card" that is not like a card's id is about a card of another kind. */
  private boolean isCard(String id) {
    return id.contains("-") || cards.has(id, Words.in(Language.EN));
  }

  private void show(ShowCard show, Person person, Depth depth, Conversation conversation) {
    if (isCard(show.id())) {
      conversation.say(cards.show(show.id(), words(person)));
    } else {
      coaching.advise(situation(show), person, depth, conversation);
    }
  }

  /** A longer word after "language" that names none, such as "barrier", is what happened. */
  private void choose(
      ChooseLanguage choose, Person person, Depth depth, Conversation conversation) {
    if (LanguageChoice.isMeant(choose.name())) {
      conversation.say(choice.choose(choose.name(), person));
    } else {
      coaching.advise(situation(choose), person, depth, conversation);
    }
  }

  private static String situation(ShowCard show) {
    return "card " + show.id();
  }

  private static String situation(ChooseLanguage choose) {
    return "language " + choose.name();
  }

  private Words words(Person person) {
    return Words.in(languages.of(person).orElse(Language.EN));
  }

  /**
   * Tells a person that no answer came.
   *
   * @param reference finds the cause in the log
   */
  public Message excuse(String reference, Person person) {
    return Message.of(new Text(words(person).of("excuse", reference)));
  }

  /** Marks a message that may have been sent before. */
  public Message sentAgain(Message message, Person person) {
    return message.after(new Note(words(person).of("sent.again")));
  }
}
