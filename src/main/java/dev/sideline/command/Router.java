package dev.sideline.command;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.coaching.Coaching;
import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
import dev.sideline.command.Command.ShowCard;
import dev.sideline.playbook.CardPages;
import dev.sideline.words.Words;

/** Sends each command to the feature that answers it. */
public final class Router {
  private final Coaching coaching;
  private final CardPages cards;
  private final Words words;

  public Router(Coaching coaching, CardPages cards, Words words) {
    this.coaching = coaching;
    this.cards = cards;
    this.words = words;
  }

  public void route(Command command, Conversation conversation) {
    switch (command) {
      case Ask ask -> coaching.advise(ask.situation(), conversation);
      case Help help -> conversation.say(HelpPage.show(words));
      case ListCards list -> conversation.say(cards.list(words));
      case ShowCard show -> show(show.id(), conversation);
    }
  }

  /** A word after "card" that is not like a card's id is about a card of another kind. */
  private void show(String id, Conversation conversation) {
    if (cards.has(id) || id.contains("-")) {
      conversation.say(cards.show(id, words));
    } else {
      coaching.advise("card " + id, conversation);
    }
  }

  /**
   * Tells a person that no answer came.
   *
   * @param reference finds the cause in the log
   */
  public void excuse(String reference, Conversation conversation) {
    conversation.say(Message.of(new Text(words.of("excuse", reference))));
  }
}
