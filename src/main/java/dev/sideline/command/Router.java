package dev.sideline.command;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.ChooseLanguage;
import dev.sideline.command.Command.ForgetMe;
import dev.sideline.command.Command.GoOn;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
import dev.sideline.command.Command.ShowCard;
import dev.sideline.command.Command.ShowLanguage;
import dev.sideline.playbook.CardPages;
import dev.sideline.privacy.Forgetting;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.Optional;

/** Sends each command to the feature that answers it. */
public final class Router {
  private final Coaching coaching;
  private final CardPages cards;
  private final Languages languages;
  private final Forgetting forgetting;
  private final LanguageChoice choice;

  public Router(Coaching coaching, CardPages cards, Languages languages, Forgetting forgetting) {
    this.coaching = coaching;
    this.cards = cards;
    this.languages = languages;
    this.forgetting = forgetting;
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
          case ForgetMe forget -> false;
        };
  }

  /** Says what can be said at once. */
  public void route(Command command, Incoming incoming, Depth depth, Conversation conversation) {
    Person person = incoming.person();
    switch (command) {
      case Ask ask -> coaching.advise(ask.situation(), incoming, depth, conversation);
      case GoOn on -> coaching.goOn(on.situation(), incoming, depth, conversation);
      case Help help -> conversation.say(HelpPage.show(words(person)));
      case ListCards list -> conversation.say(cards.list(words(person)));
      case ShowCard show -> show(show, incoming, depth, conversation);
      case ShowLanguage show -> conversation.say(choice.show(person));
      case ForgetMe forget -> conversation.say(forget(person));
      case ChooseLanguage choose -> choose(choose, incoming, depth, conversation);
    }
  }

  /** What follows what was said at once to a command; waits for it. */
  public Optional<Message> following(Command command, Incoming incoming) {
    return switch (command) {
      case Ask ask -> coaching.following(ask.situation(), incoming, false);
      case GoOn on -> coaching.following(on.situation(), incoming, true);
      case ShowCard show when !isCard(show.id()) ->
          coaching.following(situation(show), incoming, false);
      case ChooseLanguage choose when !LanguageChoice.isMeant(choose.name()) ->
          coaching.following(situation(choose), incoming, false);
      default -> Optional.empty();
    };
  }

  /** A word after "card" that is not like a card's id is about a card of another kind. */
  private boolean isCard(String id) {
    return id.contains("-") || cards.has(id, Words.in(Language.EN));
  }

  private void show(ShowCard show, Incoming incoming, Depth depth, Conversation conversation) {
    if (isCard(show.id())) {
      conversation.say(cards.show(show.id(), words(incoming.person())));
    } else {
      coaching.advise(situation(show), incoming, depth, conversation);
    }
  }

  /** A longer word after "language" that names none, such as "barrier", is what happened. */
  private void choose(
      ChooseLanguage choose, Incoming incoming, Depth depth, Conversation conversation) {
    if (LanguageChoice.isMeant(choose.name())) {
      conversation.say(choice.choose(choose.name(), incoming.person()));
    } else {
      coaching.advise(situation(choose), incoming, depth, conversation);
    }
  }

  private Message forget(Person person) {
    Words words = words(person);
    forgetting.erase(person);
    return Message.of(new Text(words.of("forgotten")));
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
