package dev.sideline.coaching;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Card.Manner;
import dev.sideline.playbook.Card.Saying;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Match;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes advice with what the cards have, and nothing else. */
public final class CardRework {
  private final CardPages pages;
  private final LivePlaybook playbook;

  public CardRework(CardPages pages, LivePlaybook playbook) {
    this.pages = pages;
    this.playbook = playbook;
  }

  /**
   * Changed advice.
   *
   * @param advice what it rests on now
   */
  record Changed(Covered advice, List<Part> parts) {}

  /** A line of a card. */
  private record Line(Card card, Card spoken, Saying saying) {}

  /**
   * The advice as it is wished; empty where the cards have none.
   *
   * @param given what was advised before, in plain words
   */
  Optional<Changed> change(Covered advice, String given, Wish wish) {
    Words words = Words.in(advice.language());
    List<Line> lines = lines(advice);
    int last = lastOf(lines, given);
    Line now = lines.get(Math.max(0, last));
    return switch (wish) {
      case SHORTER ->
          Optional.of(
              changed(
                  advice,
                  now,
                  withSource(
                      now,
                      words,
                      pages.first(now.card(), now.spoken(), now.spoken().say(), words))));
      case MORE_FORMAL -> formal(advice, now, words);
      case ANOTHER_WAY ->
          last + 1 < lines.size()
              ? Optional.of(another(advice, lines.get(last + 1), now.card(), words))
              : Optional.empty();
    };
  }

  /** What is told where the cards have nothing. */
  static Message none(Advice advice, Wish wish) {
    Words words = Words.in(advice.language());
    if (!(advice instanceof Covered)) {
      return Message.of(new Text(words.of("rework.none")));
    }
    return Message.of(
        new Text(
            wish == Wish.MORE_FORMAL
                ? words.of("rework.formal.none")
                : words.of("rework.another.none")));
  }

  /** All lines of the cards, in the order in which they are offered. */
  private List<Line> lines(Covered advice) {
    return advice.cards().stream()
        .map(Match::card)
        .flatMap(
            card -> {
              Card spoken = spoken(card, advice);
              return spoken.say().stream().map(saying -> new Line(card, spoken, saying));
            })
        .toList();
  }

  private Card spoken(Card card, Covered advice) {
    return playbook.current().playbook().card(advice.reading().customer(), card.id()).orElse(card);
  }

  /** The last line that was said; none where a model spoke in words of its own. */
  private static int lastOf(List<Line> lines, String given) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (given.contains(lines.get(i).saying().line())) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<Changed> formal(Covered advice, Line now, Words words) {
    List<Saying> written =
        now.spoken().say().stream().filter(saying -> saying.manner() == Manner.WRITING).toList();
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(changed(advice, now, saying(now, written, words)));
  }

  /** The next line of the same card, or another card as a whole. */
  private Changed another(Covered advice, Line next, Card before, Words words) {
    return changed(
        advice,
        next,
        next.card().id().equals(before.id())
            ? saying(next, List.of(next.saying()), words)
            : pages.advice(
                next.card(),
                next.spoken(),
                next.spoken().say(),
                advice.reading().contacts(),
                words));
  }

  private static List<Part> saying(Line of, List<Saying> lines, Words words) {
    return withSource(of, words, List.of(CardPages.sayings(of.spoken(), lines, words)));
  }

  private static List<Part> withSource(Line of, Words words, List<Part> parts) {
    List<Part> all = new ArrayList<>(parts);
    all.add(new Note(words.of("advice.card", of.card().title())));
    return all;
  }

  private static Changed changed(Covered advice, Line now, List<Part> parts) {
    return new Changed(
        new Covered(
            advice.reading(),
            List.of(new Match(now.card(), 1)),
            now.spoken(),
            advice.dangers(),
            advice.origin()),
        parts);
  }
}
