package dev.sideline.coaching;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Part;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.Asked.Entry;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.playbook.Match;
import java.time.Duration;
import java.util.List;

/** Hands out advice: with its buttons, and taken down for those who come back to it. */
public final class AdviceDesk {
  /** As many as an answer may name. */
  private static final int CARDS = 3;

  private final AdvicePages pages;
  private final AnswerButtons buttons;
  private final Asked asked;
  private final Answered answered;

  public AdviceDesk(AdvicePages pages, AnswerButtons buttons, Asked asked, Answered answered) {
    this.pages = pages;
    this.buttons = buttons;
    this.asked = asked;
    this.answered = answered;
  }

  /** What is said at once. */
  Message first(Consultation consultation, Depth depth, Incoming incoming) {
    Advice advice = consultation.advice();
    if (moreFollows(consultation, depth)) {
      return pages.first(advice);
    }
    return depth == Depth.CROWDED && consultation.isToBeReasonedAbout()
        ? alone(consultation, new Nothing(Nothing.CROWDED), incoming)
        : below(pages.show(advice), consultation, advice, incoming);
  }

  private static boolean moreFollows(Consultation consultation, Depth depth) {
    return depth == Depth.MORE_FOLLOWS && consultation.isToBeReasonedAbout();
  }

  /** Takes down what was asked, and what was said to it. */
  void note(Consultation consultation, Depth depth, Incoming incoming, Duration took) {
    if (consultation.found().matches().isEmpty()) {
      return;
    }
    asked.note(
        new Entry(
            incoming.id(),
            incoming.person(),
            incoming.place(),
            consultation.advice().language(),
            consultation.heard().situation().searched(),
            consultation.found().matches().stream()
                .map(Match::card)
                .map(card -> card.id())
                .limit(CARDS)
                .toList(),
            consultation.advice() instanceof Covered,
            took));
    if (!moreFollows(consultation, depth)) {
      advised(incoming, pages.text(consultation.advice()));
    }
  }

  /** The playbook's own advice, where a model gave none. */
  Message alone(Consultation consultation, Nothing nothing, Incoming incoming) {
    Advice advice = consultation.advice();
    return below(
        AdvicePages.alone(pages.show(advice), advice, nothing), consultation, advice, incoming);
  }

  /** The playbook's own advice that follows after all. */
  Message aloneAfterAll(Consultation consultation, Nothing nothing, Incoming incoming) {
    advised(incoming, pages.text(consultation.advice()));
    return alone(consultation, nothing, incoming);
  }

  /** The advice of a model, that was promised. */
  Message reasoned(Consultation consultation, InDepth advice, Incoming incoming) {
    asked.reasoned(incoming.id());
    advised(incoming, advice.text());
    return below(pages.show(advice), consultation, advice, incoming);
  }

  /** A model's advice in place of what was given before. */
  Message changed(Given given, InDepth advice, Incoming from) {
    answered.advised(given.question(), given.place(), advice.text());
    return buttons.below(pages.show(advice), advice, given.question(), from.person(), from.place());
  }

  /** The playbook's own advice in place of what was given before. */
  Message changed(Given given, Advice advice, List<Part> parts, Incoming from) {
    answered.advised(given.question(), given.place(), AdviceText.of(parts));
    return buttons.below(new Message(parts), advice, given.question(), from.person(), from.place());
  }

  private void advised(Incoming incoming, String advice) {
    answered.advised(incoming.id(), incoming.place(), advice);
  }

  /** Where there is nothing to coach on, there is nothing to come back to. */
  private Message below(
      Message message, Consultation consultation, Advice advice, Incoming incoming) {
    return consultation.found().matches().isEmpty()
        ? message
        : buttons.below(message, advice, incoming.id(), incoming.person(), incoming.place());
  }
}
