package dev.sideline.command;

import static dev.sideline.coaching.Concern.situation;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Concern;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.ChooseLanguage;
import dev.sideline.command.Command.Fill;
import dev.sideline.command.Command.ForgetMe;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
import dev.sideline.command.Command.OnAnswer;
import dev.sideline.command.Command.Onboard;
import dev.sideline.command.Command.Refuse;
import dev.sideline.command.Command.ShowCard;
import dev.sideline.command.Command.ShowLanguage;
import dev.sideline.command.Command.Tip;
import dev.sideline.playbook.CardPages;
import dev.sideline.privacy.Forgetting;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.Settled;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends each command to the feature that answers it. */
public final class Router {
  private final Coaching coaching;
  private final CardPages cards;
  private final Settled settled;
  private final Languages languages;
  private final Forgetting forgetting;
  private final FormDesk forms;
  private final Desks desks;
  private final LanguageChoice choice;

  public Router(
      Coaching coaching,
      CardPages cards,
      Settled settled,
      Forgetting forgetting,
      FormDesk forms,
      Desks desks) {
    this.coaching = coaching;
    this.cards = cards;
    this.settled = settled;
    this.languages = settled.languages();
    this.forgetting = forgetting;
    this.forms = forms;
    this.desks = desks;
    this.choice = new LanguageChoice(languages);
  }

  /** Whether a person asked something in this conversation lately. */
  public boolean knows(Person person, Place place) {
    return coaching.knows(person, place);
  }

  /** Forgets a person. */
  public void erase(Person person) {
    forgetting.erase(person);
  }

  /** Whether what somebody says is an expert's answer to somebody else's question. */
  public boolean isExpertsAnswer(Incoming said) {
    return desks.answers().expertAnswers().isAnswer(said);
  }

  /** Whether a command wants to be coached. */
  public boolean isQuestion(Command command) {
    return concern(command).isPresent();
  }

  /** Whether the answer to a command may have to wait for the platform. */
  public boolean mayWait(Command command) {
    return command instanceof Tip || command instanceof Onboard;
  }

  /** Whether more may follow what is said at once to a command. */
  public boolean mayBeContinued(Command command) {
    return coaching.reasons() && concern(command).isPresent();
  }

  /** Says what can be said at once. */
  public void route(Command command, Incoming incoming, Depth depth, Conversation conversation) {
    Optional<Concern> concern = concern(command);
    if (concern.isPresent()) {
      coaching.advise(concern.get(), incoming, depth, conversation);
    } else {
      conversation.say(page(command, incoming));
    }
  }

  /** The form that a command asks for, still to be made; empty where it asks for none. */
  public Optional<Supplier<Form>> form(Command command, Incoming incoming) {
    return forms.open(command, incoming);
  }

  /** Takes a form that a person filled in. */
  public Outcome submit(Filled filled, Incoming incoming) {
    return forms.submit(filled, incoming);
  }

  /**
   * What follows what was said at once to a command; waits for it.
   *
   * @param drafts hears what there is of it while it is being made
   */
  public Optional<Message> following(Command command, Incoming incoming, Conversation drafts) {
    return concern(command).flatMap(concern -> coaching.following(concern, incoming, drafts));
  }

  /** What a command wants to be coached on, if it does. */
  private Optional<Concern> concern(Command command) {
    return switch (command) {
      case Ask ask -> Optional.of(ask.concern());
      // A word after "card" that is not like a card's id is about a card of another kind.
      case ShowCard show when !isCard(show.id()) -> Optional.of(situation("card " + show.id()));
      // A longer word after "language" that names none, such as "barrier", is what happened.
      case ChooseLanguage choose when !LanguageChoice.isMeant(choose.name()) ->
          Optional.of(situation("language " + choose.name()));
      default -> Optional.empty();
    };
  }

  private boolean isCard(String id) {
    return id.contains("-") || cards.has(id, Words.in(Language.EN));
  }

  private Message page(Command command, Incoming incoming) {
    Person person = incoming.person();
    ChannelSettings settings = settled.of(incoming);
    Words words = Words.in(settled.language(incoming));
    return switch (command) {
      case Ask ask -> throw new IllegalArgumentException("a question has no page");
      case Help help -> HelpPage.show(words);
      case ListCards list -> cards.list(words);
      case ShowCard show -> cards.show(show.id(), settings.contacts(), words);
      case ShowLanguage show -> choice.show(person);
      case ChooseLanguage choose -> choice.choose(choose.name(), person);
      case ForgetMe forget -> forget(person, words);
      case Fill fill -> forms.page(fill, incoming, words);
      case OnAnswer on -> desks.answers().answer(on, incoming);
      case Tip tip -> desks.tips().answer(tip.wish(), incoming);
      case Onboard onboard -> desks.onboarding().answer(onboard.wish(), incoming);
      case Refuse refuse -> Message.of(new Text(words.of("guest.refused")));
    };
  }

  private Message forget(Person person, Words words) {
    forgetting.erase(person);
    return Message.of(new Text(words.of("forgotten")));
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
