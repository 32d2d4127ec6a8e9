package dev.sideline.coaching;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.CardRework.Changed;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.coaching.Recall.Recalled.Kept;
import dev.sideline.coaching.Recall.Recalled.Missing;
import java.util.Optional;

/** Changes advice that was given: with a model where there is one, else by the playbook. */
public final class Rework {
  private final Recall recall;
  private final PlaybookAdvice playbook;
  private final Deliberation deliberation;
  private final CardRework cards;
  private final AdviceDesk desk;

  /**
   * @param cards changes advice without a model
   */
  public Rework(
      Recall recall,
      PlaybookAdvice playbook,
      Deliberation deliberation,
      CardRework cards,
      AdviceDesk desk) {
    this.recall = recall;
    this.playbook = playbook;
    this.deliberation = deliberation;
    this.cards = cards;
    this.desk = desk;
  }

  /**
   * The answer to a question as somebody wishes it; waits for the model.
   *
   * @param from who wishes it, and where
   */
  public Message change(String question, Wish wish, Incoming from) {
    return switch (recall.find(question, from)) {
      case Missing missing -> missing.told();
      case Kept kept -> change(kept.answer(), wish, from);
    };
  }

  private Message change(Given given, Wish wish, Incoming from) {
    Consultation consultation = playbook.again(given, wish, from);
    if (consultation.found().matches().isEmpty()) {
      return recall.gone(from.person()).told();
    }
    Optional<Reasoned> reasoned = deliberation.about(consultation, from.person());
    if (reasoned.isPresent() && reasoned.get() instanceof Answer answer) {
      InDepth advice = Deliberation.inDepth(consultation, answer);
      playbook.count(advice);
      return desk.changed(given, advice, from);
    }
    Advice advice = consultation.advice();
    Message changed =
        byCards(given, advice, wish)
            .map(changes -> desk.changed(given, changes.advice(), changes.parts(), from))
            .orElseGet(() -> CardRework.none(advice, wish));
    return reasoned.isPresent() && reasoned.get() instanceof Nothing nothing
        ? AdvicePages.alone(changed, advice, nothing)
        : changed;
  }

  private Optional<Changed> byCards(Given given, Advice advice, Wish wish) {
    return advice instanceof Covered covered
        ? cards.change(covered, given.advice(), wish)
        : Optional.empty();
  }
}
