package dev.sideline.coaching;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.Match;
import dev.sideline.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Advice as a message. */
public final class AdvicePages {
  /** How many further cards an answer names beside the best one. */
  private static final int ALSO = 2;

  private final CardPages cards;

  public AdvicePages(CardPages cards) {
    this.cards = cards;
  }

  Message show(Advice advice) {
    Words words = Words.in(advice.language());
    return switch (advice) {
      case Covered covered -> covered(covered, words);
      case Outside outside -> outside(outside, words);
      case InDepth inDepth -> inDepth(inDepth, words);
      case Unclear unclear ->
          Message.of(
              new Text(
                  switch (unclear.reason()) {
                    case EMPTY -> words.of("unclear.empty");
                    case WORDLESS -> words.of("unclear.wordless");
                  }));
    };
  }

  /** The first words while a model is asked: what to say now, and the first step. */
  Message first(Advice advice) {
    Words words = Words.in(advice.language());
    List<Part> parts = new ArrayList<>();
    switch (advice) {
      case Covered covered -> {
        dangers(covered.dangers(), words, parts);
        parts.addAll(
            cards.first(
                covered.cards().getFirst().card(), covered.spoken(), covered.lines(), words));
        hints(covered.reading(), words, parts);
      }
      case Outside outside -> {
        dangers(outside.dangers(), words, parts);
        parts.add(new Text(words.of("outside.told")));
        hints(outside.reading(), words, parts);
      }
      case InDepth inDepth -> parts.add(new Text(inDepth.text()));
      case Unclear unclear -> parts.addAll(show(unclear).parts());
    }
    parts.add(new Note(words.of("advice.thinking")));
    return new Message(parts);
  }

  /** Advice in plain words, as it is kept; empty where there is none. */
  String text(Advice advice) {
    return switch (advice) {
      case Covered covered ->
          AdviceText.of(
              cards.advice(
                  covered.cards().getFirst().card(),
                  covered.spoken(),
                  covered.lines(),
                  covered.reading().contacts(),
                  Words.in(covered.language())));
      case InDepth inDepth -> inDepth.text();
      case Outside outside -> "";
      case Unclear unclear -> "";
    };
  }

  /** The playbook's own advice as it is shown, with the reason why a model gave none. */
  static Message alone(Message shown, Advice advice, Nothing nothing) {
    Words words = Words.in(advice.language());
    List<Part> parts = new ArrayList<>(shown.parts());
    parts.add(
        new Note(
            switch (nothing.reason()) {
              case Nothing.LIMIT -> words.of("advice.model.limit");
              case Nothing.CROWDED -> words.of("advice.model.crowded");
              default -> words.of("advice.model.none");
            }));
    return new Message(parts);
  }

  /** The first words, and below them what a model has written so far. */
  Message draft(Advice advice, String soFar) {
    List<Part> first = first(advice).parts();
    List<Part> parts = new ArrayList<>(first.subList(0, first.size() - 1));
    lines(soFar, parts);
    parts.add(first.getLast());
    return new Message(parts);
  }

  private static void lines(String text, List<Part> parts) {
    text.lines().filter(line -> !line.isBlank()).map(Text::new).forEach(parts::add);
  }

  private static Message inDepth(InDepth advice, Words words) {
    List<Part> parts = new ArrayList<>();
    lines(advice.text(), parts);
    if (!advice.cited().isEmpty()) {
      parts.add(new Text(words.of("advice.cited")));
      advice.cited().forEach(card -> parts.add(CardPages.reference(card)));
    }
    parts.add(new Note(words.of("advice.model")));
    return new Message(parts);
  }

  private Message covered(Covered advice, Words words) {
    List<Match> matches = advice.cards();
    List<Part> parts = new ArrayList<>();
    dangers(advice.dangers(), words, parts);
    parts.addAll(
        cards.advice(
            matches.getFirst().card(),
            advice.spoken(),
            advice.lines(),
            advice.reading().contacts(),
            words));
    hints(advice.reading(), words, parts);
    parts.add(new Text(words.of("advice.also")));
    matches.stream()
        .skip(1)
        .limit(ALSO)
        .forEach(match -> parts.add(CardPages.reference(match.card())));
    return new Message(parts);
  }

  private static Message outside(Outside advice, Words words) {
    List<Part> parts = new ArrayList<>();
    dangers(advice.dangers(), words, parts);
    parts.add(new Text(words.of("outside.told")));
    parts.add(new Text(words.of("outside.hint")));
    hints(advice.reading(), words, parts);
    parts.add(new Text(words.of("outside.nearest")));
    advice.nearest().forEach(match -> parts.add(CardPages.reference(match.card())));
    return new Message(parts);
  }

  private static void dangers(List<Card> dangers, Words words, List<Part> parts) {
    if (!dangers.isEmpty()) {
      parts.add(new Text(words.of("advice.danger")));
      dangers.forEach(card -> parts.add(CardPages.reference(card)));
    }
  }

  private static void hints(Reading reading, Words words, List<Part> parts) {
    if (reading.foreign()) {
      parts.add(new Note(words.of("advice.foreign", words.name(reading.language()))));
    }
    if (reading.ordering()) {
      parts.add(new Note(words.of("advice.ordering")));
    }
    if (reading.redacted()) {
      parts.add(new Note(words.of("advice.redacted")));
    }
    if (reading.brief()) {
      parts.add(new Note(words.of("advice.brief")));
    }
  }
}
