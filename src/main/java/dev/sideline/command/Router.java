package dev.sideline.command;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Coaching;
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

  public void route(Command command, Person person, Conversation conversation) {
    switch (command) {
      case Ask ask -> coaching.advise(ask.situation(), person, conversation);
      case GoOn on -> coaching.goOn(on.situation(), person, conversation);
      case Help help -> conversation.say(HelpPage.show(words(person)));
      case ListCards list -> conversation.say(cards.list(words(person)));
      case ShowCard show -> show(show.id(), person, conversation);
      case ShowLanguage show -> conversation.say(choice.show(person));
      case ChooseLanguage choose -> choose(choose.name(), person, conversation);
    }
  }

  /** A word after "card" that is not like a card's id is about a card of another kind. */
  private void show(String id, Person person, Conversation conversation) {
    Words words = words(person);
    if (cards.has(id, words) || id.contains("-")) {
      conversation.say(cards.show(id, words));
    } else {
      coaching.advise("card " + id, person, conversation);
    }
  }

  /** A longer word after "language" that names none, such as "barrier", is what happened. */
  private void choose(String name, Person person, Conversation conversation) {
    if (LanguageChoice.isMeant(name)) {
      conversation.say(choice.choose(name, person));
    } else {
      coaching.advise("language " + name, person, conversation);
    }
  }

  private Words words(Person person) {
    return Words.in(languages.of(person).orElse(Language.EN));
  }

  /**
   * Tells a person that no answer came.
   *
   * @param reference finds the cause in the log
   */
  public void excuse(String reference, Person person, Conversation conversation) {
    conversation.say(Message.of(new Text(words(person).of("excuse", reference))));
  }
}
