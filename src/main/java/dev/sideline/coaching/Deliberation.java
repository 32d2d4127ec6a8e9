package dev.sideline.coaching;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a model makes of a consultation, where there is a model. */
public final class Deliberation {
  private static final Logger log = LoggerFactory.getLogger(Deliberation.class);

  private final Questions questions;
  private final @Nullable Reasoning reasoning;

  /**
   * @param questions what a model is asked
   * @param reasoning reasons with a model; without one the playbook answers alone
   */
  public Deliberation(Questions questions, @Nullable Reasoning reasoning) {
    this.questions = questions;
    this.reasoning = reasoning;
  }

  /** Whether there is a model. */
  boolean happens() {
    return reasoning != null;
  }

  /** What the model is asked; with the prompt that fits where none is named. */
  RenderedPrompt question(Consultation consultation, Optional<PromptName> name) {
    return questions.about(consultation, name.orElse(Questions.fitting(consultation))).prompt();
  }

  /**
   * What the model gives; waits for it. Never a failure, which would leave the asker without an
   * answer. Empty where none is asked: there is none, or the safety card stands alone.
   */
  Optional<Reasoned> about(Consultation consultation, Person person) {
    return about(consultation, person, soFar -> {});
  }

  /**
   * The same.
   *
   * @param soFar takes what may be shown of it while it is being written
   */
  Optional<Reasoned> about(Consultation consultation, Person person, Consumer<String> soFar) {
    if (reasoning == null || !consultation.isToBeReasonedAbout()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          reasoning.about(
              consultation,
              questions.about(consultation, Questions.fitting(consultation)),
              person,
              soFar));
    } catch (RuntimeException e) {
      log.error("The model could not be asked", e);
      return Optional.of(new Nothing("error"));
    }
  }

  /**
   * What the model says to something written for practice; waits for it. Never a failure. Empty
   * where there is no model.
   */
  public Optional<Reasoned> about(Exercise exercise, Person person) {
    if (reasoning == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reasoning.about(exercise, questions.about(exercise), person));
    } catch (RuntimeException e) {
      log.error("The model could not be asked about what was practised", e);
      return Optional.of(new Nothing("error"));
    }
  }

  /** A model's answer as advice. */
  static InDepth inDepth(Consultation consultation, Answer answer) {
    Language language = consultation.advice().language();
    return new InDepth(
        consultation.advice(),
        answer.text(),
        answer.cards().stream()
            .flatMap(id -> consultation.playbook().card(language, id).stream())
            .toList());
  }
}
