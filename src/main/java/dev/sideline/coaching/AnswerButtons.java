package dev.sideline.coaching;

import dev.sideline.chat.Form;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Rating;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.playbook.Card;
import dev.sideline.words.Words;
import dev.sideline.workspace.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done with an answer, as buttons below it. */
public final class AnswerButtons {
  /** Said before a question's id where its answer helped. */
  public static final String GOOD = "good";

  /** The form that asks why an answer did not help. */
  public static final String WHY = "why";

  /** The form that shares an answer. */
  public static final String SHARE = "share";

  /** The form that hands a question over to experts. */
  public static final String EXPERTS = "experts";

  private final Channels channels;

  /**
   * @param channels tells where there are experts to ask
   */
  public AnswerButtons(Channels channels) {
    this.channels = channels;
  }

  /**
   * An answer with its buttons.
   *
   * @param question the id of what was asked
   * @param person who gets the answer, at this place
   */
  Message below(Message message, Advice advice, String question, Person person, Place place) {
    Words words = Words.in(advice.language());
    boolean danger = cardOf(advice).filter(Card::safety).isPresent();
    List<Button> buttons = new ArrayList<>();
    if (isAdvice(advice) && !danger) {
      buttons.add(changing(Wish.SHORTER, words.of("button.shorter"), question));
      buttons.add(changing(Wish.MORE_FORMAL, words.of("button.formal"), question));
      buttons.add(changing(Wish.ANOTHER_WAY, words.of("button.another"), question));
    }
    cardOf(advice)
        .ifPresent(card -> buttons.add(new Button(words.of("button.card"), "card " + card.id())));
    boolean inChannel = place.seen() == Seen.PRIVATELY && !place.channel().isEmpty();
    if (isAdvice(advice) && !danger && inChannel) {
      buttons.add(new Button(words.of("button.share"), Form.opening(SHARE, question)));
    }
    if (!channels.of(person.tenant(), place.channel()).experts().isEmpty()) {
      buttons.add(new Button(words.of("button.experts"), Form.opening(EXPERTS, question)));
    }
    List<Part> parts = new ArrayList<>(message.parts());
    if (!buttons.isEmpty()) {
      parts.add(new Buttons(buttons));
    }
    if (!danger) {
      parts.add(rating(question, words));
    }
    return new Message(parts);
  }

  private static Button changing(Wish wish, String label, String question) {
    return new Button(label, wish.id() + " " + question);
  }

  private static Rating rating(String question, Words words) {
    return new Rating(
        new Button(words.of("button.good"), GOOD + " " + question),
        new Button(words.of("button.bad"), Form.opening(WHY, question)));
  }

  /** Whether it is more than that nothing is known. */
  private static boolean isAdvice(Advice advice) {
    return advice instanceof Covered || advice instanceof InDepth;
  }

  /** The card it rests on first. */
  private static Optional<Card> cardOf(Advice advice) {
    return switch (advice) {
      case Covered covered -> Optional.of(covered.cards().getFirst().card());
      case InDepth inDepth ->
          Stream.concat(inDepth.cited().stream(), cardOf(inDepth.playbook()).stream()).findFirst();
      case Outside outside -> Optional.empty();
      case Unclear unclear -> Optional.empty();
    };
  }
}
