package dev.sideline.playbook;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cards as messages: one card, all cards, and the parts an answer is made of. */
public final class CardPages {
  private static final int SIMILAR = 3;

  private final LivePlaybook playbook;
  private final Optional<String> emergencyContacts;

  /**
   * @param emergencyContacts whom the team calls in an emergency, shown with the safety cards
   */
  public CardPages(LivePlaybook playbook, Optional<String> emergencyContacts) {
    this.playbook = playbook;
    this.emergencyContacts = emergencyContacts;
  }

  /** The list of all cards. */
  public Message list(Words words) {
    List<Card> cards = cards(words);
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.of("cards.title", cards.size())));
    parts.add(new Points("", cards.stream().map(card -> card.id() + ": " + card.title()).toList()));
    parts.add(new Example("card " + cards.getFirst().id(), words.of("cards.open")));
    return new Message(parts);
  }

  /** Whether there is a card of this id in the language that is answered in. */
  public boolean has(String id, Words words) {
    return cards(words).stream().anyMatch(card -> card.id().equals(id));
  }

  /** One card in full, or the cards whose ids come nearest where there is none of that id. */
  public Message show(String id, Words words) {
    return show(id, "", words);
  }

  /**
   * The same in a channel.
   *
   * @param contacts whom to call in an emergency there; empty where those of the whole installation
   *     hold
   */
  public Message show(String id, String contacts, Words words) {
    return cards(words).stream()
        .filter(card -> card.id().equals(id))
        .findFirst()
        .map(
            card -> {
              List<Part> parts = new ArrayList<>();
              parts.add(new Heading(card.title()));
              parts.addAll(advice(card, card, card.say(), contacts, words));
              return new Message(parts);
            })
        .orElseGet(() -> unknown(id, words));
  }

  private Message unknown(String id, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(words.of("cards.none", id)));
    parts.add(new Text(words.of("cards.similar")));
    cards(words).stream()
        .sorted(Comparator.comparingInt(card -> -shared(card.id(), id)))
        .limit(SIMILAR)
        .forEach(card -> parts.add(reference(card)));
    return new Message(parts);
  }

  /** How many two-letter pieces two ids share. */
  private static int shared(String one, String other) {
    int shared = 0;
    for (int i = 0; i + 2 <= other.length(); i++) {
      if (one.contains(other.substring(i, i + 2))) {
        shared++;
      }
    }
    return shared;
  }

  private List<Card> cards(Words words) {
    Playbook current = playbook.current().playbook();
    return current.cards(current.spokenFor(words.language()));
  }

  /**
   * What a card says to an agent in the middle of a contact, the line to say first.
   *
   * @param spoken the card in the customer's language, whose lines are the ones to say
   * @param lines those of its lines that fit
   * @param contacts whom to call in an emergency; empty where those of the whole installation hold
   */
  public List<Part> advice(
      Card card, Card spoken, List<Card.Saying> lines, String contacts, Words words) {
    List<Part> parts = new ArrayList<>();
    if (card.safety()) {
      parts.add(new Text(words.of("advice.first")));
      parts.add(
          new Text(
              Optional.of(contacts)
                  .filter(own -> !own.isEmpty())
                  .or(() -> emergencyContacts)
                  .map(known -> words.of("advice.contacts", known))
                  .orElseGet(() -> words.of("advice.contacts.none"))));
    }
    parts.add(sayings(spoken, lines, words));
    parts.add(new Steps(words.of("advice.do"), card.steps()));
    parts.add(new Points(words.of("advice.avoid"), card.avoid()));
    parts.add(new Text(words.of("advice.why", card.why())));
    parts.add(new Note(words.of("advice.card", card.title()) + ". " + sources(card, words)));
    return parts;
  }

  /** The first of the lines that fit, and the first step. */
  public List<Part> first(Card card, Card spoken, List<Card.Saying> lines, Words words) {
    return List.of(
        sayings(spoken, lines.subList(0, 1), words),
        new Steps(words.of("advice.do"), card.steps().subList(0, 1)));
  }

  /** Some lines to say, of a card in the customer's language. */
  public static Sayings sayings(Card spoken, List<Card.Saying> lines, Words words) {
    return new Sayings(
        spoken.language() == words.language()
            ? words.of("advice.say")
            : words.of("advice.say.in", words.name(spoken.language())),
        lines.stream().map(saying -> line(saying, words)).toList());
  }

  private static Message.Saying line(Card.Saying saying, Words words) {
    String manner =
        switch (saying.manner()) {
          case ANYWHERE -> "";
          case SPEAKING -> words.of("advice.speaking");
          case WRITING -> words.of("advice.writing");
        };
    return new Message.Saying(manner, saying.line());
  }

  private String sources(Card card, Words words) {
    if (card.sources().isEmpty()) {
      return words.of("advice.source.ours");
    }
    Map<String, Source> sources = playbook.current().playbook().sources();
    return words.of(
        "advice.source",
        card.sources().stream()
            .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
            .map(source -> source.about(words.language()))
            .collect(Collectors.joining("; ")));
  }

  /** A pointer to a card that can be opened. */
  public static Example reference(Card card) {
    return new Example("card " + card.id(), card.title());
  }
}
