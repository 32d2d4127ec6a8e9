package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Asked.Entry;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.playbook.Match;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives advice on a situation. */
public final class Coaching {
  private static final Logger log = LoggerFactory.getLogger(Coaching.class);

  /** As many as an answer may name. */
  private static final int CARDS = 3;

  private final PlaybookAdvice playbook;
  private final Questions questions;
  private final Exchanges exchanges;
  private final Asked asked;
  private final AdvicePages pages;
  private final @Nullable Reasoning reasoning;

  /**
   * @param questions what a model is asked
   * @param reasoning reasons with a model; without one the playbook answers alone
   */
  public Coaching(
      PlaybookAdvice playbook,
      Questions questions,
      Exchanges exchanges,
      Asked asked,
      AdvicePages pages,
      @Nullable Reasoning reasoning) {
    this.playbook = playbook;
    this.questions = questions;
    this.exchanges = exchanges;
    this.asked = asked;
    this.pages = pages;
    this.reasoning = reasoning;
  }

  /** Whether reasoned advice may follow what is said at once. */
  public boolean reasons() {
    return reasoning != null;
  }

  /** Says at once what the playbook has on a situation. */
  public void advise(String typed, Incoming incoming, Depth depth, Conversation conversation) {
    say(typed, incoming, List.of(), false, depth, conversation);
  }

  /** The same on what goes on from what the person asked last. */
  public void goOn(String typed, Incoming incoming, Depth depth, Conversation conversation) {
    say(typed, incoming, exchanges.of(incoming.person()), true, depth, conversation);
  }

  private void say(
      String typed,
      Incoming incoming,
      List<Exchange> earlier,
      boolean goesOn,
      Depth depth,
      Conversation conversation) {
    long start = System.nanoTime();
    Consultation consultation = playbook.on(typed, incoming.person(), earlier);
    conversation.say(first(consultation, depth));
    playbook.count(consultation.advice());
    exchanges.note(incoming.person(), consultation.exchange(), goesOn);
    note(consultation, incoming, Duration.ofNanos(System.nanoTime() - start));
  }

  private Message first(Consultation consultation, Depth depth) {
    Advice advice = consultation.advice();
    if (!consultation.isToBeReasonedAbout()) {
      return pages.show(advice);
    }
    return switch (depth) {
      case WHOLE -> pages.show(advice);
      case MORE_FOLLOWS -> pages.first(advice);
      case CROWDED -> pages.alone(advice, new Nothing(Nothing.CROWDED));
    };
  }

  private void note(Consultation consultation, Incoming incoming, Duration took) {
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
  }

  /**
   * The reasoned advice that follows; waits for it. In danger nobody waits for a model, so none
   * follows.
   *
   * @param goesOn whether it goes on from what the person asked before
   */
  public Optional<Message> following(String typed, Incoming incoming, boolean goesOn) {
    Person person = incoming.person();
    if (reasoning == null) {
      return Optional.empty();
    }
    Consultation consultation =
        playbook.on(typed, person, goesOn ? before(typed, person) : List.of());
    if (!consultation.isToBeReasonedAbout()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (answer(consultation, person, reasoning)) {
          case Answer answer -> {
            asked.reasoned(incoming.id());
            yield pages.show(inDepth(consultation, answer));
          }
          case Nothing nothing -> pages.alone(consultation.advice(), nothing);
        });
  }

  /** What came before a question that was noted itself when its first words were said. */
  private List<Exchange> before(String typed, Person person) {
    List<Exchange> noted = exchanges.of(person);
    boolean itself =
        !noted.isEmpty() && noted.getLast().situation().equals(Situation.of(typed).searched());
    return itself ? noted.subList(0, noted.size() - 1) : noted;
  }

  /** The playbook's advice on a situation, whatever was typed. */
  public Advice advise(String typed, Person person) {
    Advice advice = playbook.on(typed, person, List.of()).advice();
    playbook.count(advice);
    return advice;
  }

  /** The best advice there is on a situation; waits for a model where there is one. */
  public Advice adviseInDepth(String typed, Person person) {
    Consultation consultation = playbook.on(typed, person, List.of());
    playbook.count(consultation.advice());
    return reasoning != null
            && consultation.isToBeReasonedAbout()
            && answer(consultation, person, reasoning) instanceof Answer answer
        ? inDepth(consultation, answer)
        : consultation.advice();
  }

  /**
   * What a model makes of a situation, or why nothing of it may be shown; waits for it. Empty where
   * none is asked: there is none, or the safety card stands alone.
   */
  public Optional<Reasoned> reason(String typed, Person person) {
    Consultation consultation = playbook.on(typed, person, List.of());
    return reasoning != null && consultation.isToBeReasonedAbout()
        ? Optional.of(answer(consultation, person, reasoning))
        : Optional.empty();
  }

  /**
   * What a model would be asked about a situation.
   *
   * @param name the prompt to ask with; empty for the one that fits
   * @param earlier what it goes on from
   */
  public RenderedPrompt question(
      String typed, Person person, Optional<PromptName> name, List<Exchange> earlier) {
    Consultation consultation = playbook.on(typed, person, earlier);
    return questions.about(consultation, name.orElse(Questions.fitting(consultation))).prompt();
  }

  /** What the model gives; never a failure, which would leave the asker without an answer. */
  private Reasoned answer(Consultation consultation, Person person, Reasoning model) {
    try {
      return model.about(
          consultation, questions.about(consultation, Questions.fitting(consultation)), person);
    } catch (RuntimeException e) {
      log.error("The model could not be asked", e);
      return new Nothing("error");
    }
  }

  private InDepth inDepth(Consultation consultation, Answer answer) {
    Language language = consultation.advice().language();
    InDepth advice =
        new InDepth(
            consultation.advice(),
            answer.text(),
            answer.cards().stream()
                .flatMap(id -> consultation.playbook().card(language, id).stream())
                .toList());
    playbook.count(advice);
    return advice;
  }
}
