package dev.sideline.onboarding.practice;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Deliberation;
import dev.sideline.coaching.Exercise;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.steering.Steering;
import dev.sideline.onboarding.track.Practice;
import dev.sideline.playbook.Card;
import dev.sideline.privacy.Redactor;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.Optional;

/**
 * Checks by the words that the lesson and its card name, and with a model where there is one.
 * Whether somebody reached what was looked for is always told by the rules, and so is everything
 * where the model gives nothing that may be shown.
 */
public final class ReasonedCheck implements PracticeCheck {
  private final Deliberation deliberation;
  private final Redactor redactor;
  private final Steering steering;

  /**
   * @param steering tells words that give orders to a machine; no machine gets these
   */
  public ReasonedCheck(Deliberation deliberation, Redactor redactor, Steering steering) {
    this.deliberation = deliberation;
    this.redactor = redactor;
    this.steering = steering;
  }

  @Override
  public Feedback check(
      Practice practice, Card card, String words, Person person, Language language) {
    String clean = redactor.redact(words).text();
    Look look = Look.at(practice, card, clean);
    FeedbackPages pages = new FeedbackPages(Words.in(language));
    return new Feedback(
        look.isReached(),
        remark(practice, card, clean, person, language)
            .map(remark -> pages.byModel(remark, look, card))
            .orElseGet(() -> pages.byRules(look, card)));
  }

  private Optional<Remark> remark(
      Practice practice, Card card, String words, Person person, Language language) {
    if (steering.isIn(words)) {
      return Optional.empty();
    }
    Exercise exercise = new Exercise(card, practice.situation(), words, language);
    return deliberation.about(exercise, person).stream()
        .filter(Answer.class::isInstance)
        .map(Answer.class::cast)
        .flatMap(answer -> Remark.of(answer.text(), language).stream())
        .filter(remark -> isBetter(remark.better(), practice, card))
        .findFirst();
  }

  /** A version that the rules find fault with would teach the wrong thing. */
  private static boolean isBetter(String version, Practice practice, Card card) {
    Look look = Look.at(practice, card, version);
    return look.unwanted().isEmpty() && !look.found().isEmpty();
  }
}
