package dev.sideline.onboarding.practice;

import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Text;
import dev.sideline.onboarding.practice.Look.Form;
import dev.sideline.onboarding.practice.Look.Unwanted;
import dev.sideline.onboarding.track.Practice.LookFor;
import dev.sideline.playbook.Card;
import dev.sideline.words.Words;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Feedback as it is shown: what is good first, then what to try, then a line to learn from.
 *
 * @param words in the learner's language
 */
record FeedbackPages(Words words) {
  /** More at once discourages. */
  private static final int MOST_HINTS = 3;

  private static final int AT_A_GLANCE = 140;

  /** What the rules say. */
  List<Part> byRules(Look look, Card card) {
    List<Part> parts = new ArrayList<>();
    parts.add(good(look, card));
    List<String> hints = hints(look);
    if (!hints.isEmpty()) {
      parts.add(new Text(words.of("practice.try", hints.getFirst())));
      if (look.unwanted().isEmpty() && look.form().isEmpty()) {
        LookFor missing = look.missing().getFirst();
        step(missing.step(), card)
            .ifPresent(
                step -> parts.add(new Note(words.of("practice.step", missing.step(), step))));
      }
      if (hints.size() > 1) {
        parts.add(new Points(words.of("practice.also"), hints.subList(1, hints.size())));
      }
    }
    parts.add(line(card));
    return parts;
  }

  /** What a model says; but where something was written that is to be avoided, the rules' hint. */
  List<Part> byModel(Remark remark, Look look, Card card) {
    return List.of(
        new Text(words.of("practice.works", remark.works())),
        new Text(
            words.of(
                "practice.try",
                look.unwanted().isEmpty()
                    ? remark.change()
                    : unwanted(look.unwanted().getFirst()))),
        new Sayings(words.of("practice.better"), List.of(new Saying("", remark.better()))),
        line(card),
        new Note(words.of("practice.model")));
  }

  private Part good(Look look, Card card) {
    List<String> steps =
        look.steps().stream().flatMap(number -> step(number, card).stream()).toList();
    if (!steps.isEmpty()) {
      return new Points(
          look.isReached() ? words.of("practice.good.all") : words.of("practice.good"), steps);
    }
    return new Text(
        look.found().isEmpty() ? words.of("practice.begun") : words.of("practice.good.part"));
  }

  /** The most important one first. */
  private List<String> hints(Look look) {
    List<String> hints = new ArrayList<>();
    look.unwanted().forEach(unwanted -> hints.add(unwanted(unwanted)));
    look.form().ifPresent(form -> hints.add(form(form)));
    look.missing().forEach(missing -> hints.add(missing.missing()));
    return hints.subList(0, Math.min(hints.size(), MOST_HINTS));
  }

  private String unwanted(Unwanted unwanted) {
    return unwanted.byCard()
        ? words.of("practice.without.card", unwanted.words(), unwanted.because())
        : words.of("practice.without", unwanted.words(), unwanted.because());
  }

  private String form(Form form) {
    return switch (form) {
      case SHORT -> words.of("practice.short");
      case LONG -> words.of("practice.long");
      case CAPITALS -> words.of("practice.capitals");
    };
  }

  /** A step of the card; empty where it was taken out since the lessons were read. */
  private Optional<String> step(int number, Card card) {
    return card.steps().stream().skip(number - 1L).findFirst().map(this::beginning);
  }

  private Sayings line(Card card) {
    Saying best = new Saying("", card.say().getFirst().line());
    return new Sayings(words.of("practice.line"), List.of(best));
  }

  /** As many whole sentences as are read at a glance; at least one. */
  private String beginning(String step) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(words.language().locale());
    sentences.setText(step);
    int end = sentences.next();
    for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
      end = next <= AT_A_GLANCE ? next : end;
    }
    return step.substring(0, end).strip();
  }
}
