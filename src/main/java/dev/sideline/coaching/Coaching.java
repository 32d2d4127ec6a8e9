package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Concern.Need;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives advice on a situation. */
public final class Coaching {
  private final PlaybookAdvice playbook;
  private final Exchanges exchanges;
  private final AdviceDesk desk;
  private final Deliberation deliberation;

  /**
   * @param desk hands the advice out
   * @param deliberation reasons with a model, where there is one
   */
  public Coaching(
      PlaybookAdvice playbook, Exchanges exchanges, AdviceDesk desk, Deliberation deliberation) {
    this.playbook = playbook;
    this.exchanges = exchanges;
    this.desk = desk;
    this.deliberation = deliberation;
  }

  /** Whether reasoned advice may follow what is said at once. */
  public boolean reasons() {
    return deliberation.happens();
  }

  /** Says at once what the playbook has on it. */
  public void advise(Concern concern, Incoming incoming, Depth depth, Conversation conversation) {
    long start = System.nanoTime();
    Consultation consultation = consult(concern, incoming);
    conversation.say(desk.first(consultation, depth, incoming));
    playbook.count(consultation.advice());
    exchanges.note(
        incoming.person(),
        incoming.place().talk(),
        consultation.exchange(),
        !consultation.earlier().isEmpty());
    desk.note(consultation, depth, incoming, Duration.ofNanos(System.nanoTime() - start));
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

  /**
   * The reasoned advice that follows; waits for it. In danger nobody waits for a model, so none
   * follows.
   *
   * @param drafts hears what there is of it while it is being written
   */
  public Optional<Message> following(Concern concern, Incoming incoming, Conversation drafts) {
    if (!deliberation.happens()) {
      return Optional.empty();
    }
    Consultation consultation = consult(concern, incoming);
    return deliberation
        .about(
            consultation, incoming.person(), soFar -> drafts.say(desk.draft(consultation, soFar)))
        .map(
            reasoned ->
                switch (reasoned) {
                  case Answer answer ->
                      desk.reasoned(consultation, inDepth(consultation, answer), incoming);
                  case Nothing nothing -> desk.aloneAfterAll(consultation, nothing, incoming);
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
    return deliberation.about(consultation, person).orElse(null) instanceof Answer answer
        ? inDepth(consultation, answer)
        : consultation.advice();
  }

  /**
   * What a model makes of a situation, or why nothing of it may be shown; waits for it. Empty where
   * none is asked: there is none, or the safety card stands alone.
   */
  public Optional<Reasoned> reason(String typed, Person person) {
    return deliberation.about(playbook.on(Concern.situation(typed), person, List.of()), person);
  }

  /**
   * What a model would be asked about a situation.
   *
   * @param name the prompt to ask with; empty for the one that fits
   * @param earlier what it goes on from
   */
  public RenderedPrompt question(
      String typed, Person person, Optional<PromptName> name, List<Exchange> earlier) {
    return deliberation.question(playbook.on(Concern.situation(typed), person, earlier), name);
  }

  private InDepth inDepth(Consultation consultation, Answer answer) {
    InDepth advice = Deliberation.inDepth(consultation, answer);
    playbook.count(advice);
    return advice;
  }
}
