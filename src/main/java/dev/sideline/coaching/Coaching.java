package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Asked.Entry;
import dev.sideline.coaching.Concern.Need;
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

  /** Says at once what the playbook has on it. */
  public void advise(Concern concern, Incoming incoming, Depth depth, Conversation conversation) {
    long start = System.nanoTime();
    Consultation consultation = consult(concern, incoming);
    conversation.say(first(consultation, depth));
    playbook.count(consultation.advice());
    exchanges.note(
        incoming.person(),
        incoming.place().talk(),
        consultation.exchange(),
        !consultation.earlier().isEmpty());
    note(consultation, incoming, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * What the playbook has on it: after what came before where the person says so or it is the same
   * thread; in a conversation of two also where it tells nothing by itself.
   */
  private Consultation consult(Concern concern, Incoming incoming) {
    boolean goesOn = concern.need() == Need.GOING_ON || !incoming.place().thread().isEmpty();
    if (goesOn) {
      return playbook.on(concern, incoming, before(concern, incoming));
    }
    Consultation alone = playbook.on(concern, incoming, List.of());
    if (incoming.place().talk().isEmpty() || alone.standsAlone()) {
      return alone;
    }
    List<Exchange> earlier = before(concern, incoming);
    return earlier.isEmpty() ? alone : playbook.on(concern, incoming, earlier);
  }

  /** Whether a person asked something in this conversation lately. */
  public boolean knows(Person person, Place place) {
    return !exchanges.of(person, place.talk()).isEmpty();
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
   */
  public Optional<Message> following(Concern concern, Incoming incoming) {
    Person person = incoming.person();
    if (reasoning == null) {
      return Optional.empty();
    }
    Consultation consultation = consult(concern, incoming);
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

  /** What came before; it was noted itself when its first words were said. */
  private List<Exchange> before(Concern concern, Incoming incoming) {
    List<Exchange> noted = exchanges.of(incoming.person(), incoming.place().talk());
    boolean itself =
        !noted.isEmpty()
            && noted.getLast().situation().equals(Situation.of(concern.words()).searched());
    return itself ? noted.subList(0, noted.size() - 1) : noted;
  }

  /** The playbook's advice on a situation, whatever was typed. */
  public Advice advise(String typed, Person person) {
    Advice advice = playbook.on(Concern.situation(typed), person, List.of()).advice();
    playbook.count(advice);
    return advice;
  }

  /** The best advice there is on a situation; waits for a model where there is one. */
  public Advice adviseInDepth(String typed, Person person) {
    Consultation consultation = playbook.on(Concern.situation(typed), person, List.of());
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
    Consultation consultation = playbook.on(Concern.situation(typed), person, List.of());
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
    Consultation consultation = playbook.on(Concern.situation(typed), person, earlier);
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
