package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Message;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives advice on a situation. */
public final class Coaching {
  private static final Logger log = LoggerFactory.getLogger(Coaching.class);

  private final PlaybookAdvice playbook;
  private final Questions questions;
  private final Exchanges exchanges;
  private final AdvicePages pages;
  private final Metrics metrics;
  private final @Nullable Reasoning reasoning;

  /**
   * @param questions what a model is asked
   * @param reasoning reasons with a model; without one the playbook answers alone
   */
  public Coaching(
      PlaybookAdvice playbook,
      Questions questions,
      Exchanges exchanges,
      AdvicePages pages,
      Metrics metrics,
      @Nullable Reasoning reasoning) {
    this.playbook = playbook;
    this.questions = questions;
    this.exchanges = exchanges;
    this.pages = pages;
    this.metrics = metrics;
    this.reasoning = reasoning;
  }

  /** Whether reasoned advice may follow what is said at once. */
  public boolean reasons() {
    return reasoning != null;
  }

  /** Says at once what the playbook has on a situation. */
  public void advise(String typed, Person person, Depth depth, Conversation conversation) {
    say(playbook.on(typed, person, List.of()), person, false, depth, conversation);
  }

  /** The same on what goes on from what the person asked last. */
  public void goOn(String typed, Person person, Depth depth, Conversation conversation) {
    say(playbook.on(typed, person, exchanges.of(person)), person, true, depth, conversation);
  }

  private void say(
      Asked asked, Person person, boolean goesOn, Depth depth, Conversation conversation) {
    playbook.count(asked);
    exchanges.note(
        person,
        new Exchange(asked.heard().situation().searched(), AdvicePages.inShort(asked.advice())),
        goesOn);
    conversation.say(
        switch (depth) {
          case WHOLE -> pages.show(asked.advice());
          case MORE_FOLLOWS ->
              asked.isToBeReasonedAbout()
                  ? pages.first(asked.advice())
                  : pages.show(asked.advice());
          case CROWDED ->
              asked.isToBeReasonedAbout()
                  ? pages.alone(asked.advice(), new Nothing(Nothing.CROWDED))
                  : pages.show(asked.advice());
        });
  }

  /**
   * The reasoned advice that follows; waits for it. In danger nobody waits for a model, so none
   * follows.
   *
   * @param goesOn whether it goes on from what the person asked before
   */
  public Optional<Message> following(String typed, Person person, boolean goesOn) {
    return Optional.ofNullable(reasoning)
        .flatMap(
            model ->
                Optional.of(playbook.on(typed, person, goesOn ? before(typed, person) : List.of()))
                    .filter(Asked::isToBeReasonedAbout)
                    .map(asked -> reasoned(asked, person, model)));
  }

  private Message reasoned(Asked asked, Person person, Reasoning model) {
    return switch (answer(asked, person, model)) {
      case Answer answer -> pages.show(inDepth(asked, answer));
      case Nothing nothing -> pages.alone(asked.advice(), nothing);
    };
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
    return asked(typed, person).advice();
  }

  private Asked asked(String typed, Person person) {
    Asked asked = playbook.on(typed, person, List.of());
    playbook.count(asked);
    return asked;
  }

  /** The best advice there is on a situation; waits for a model where there is one. */
  public Advice adviseInDepth(String typed, Person person) {
    Asked asked = asked(typed, person);
    return reasoning != null
            && asked.isToBeReasonedAbout()
            && answer(asked, person, reasoning) instanceof Answer answer
        ? inDepth(asked, answer)
        : asked.advice();
  }

  /**
   * What a model would be asked about a situation.
   *
   * @param name the prompt to ask with; empty for the one that fits
   * @param earlier what it goes on from
   */
  public RenderedPrompt question(
      String typed, Person person, Optional<PromptName> name, List<Exchange> earlier) {
    Asked asked = playbook.on(typed, person, earlier);
    return questions.about(asked, name.orElse(Questions.fitting(asked))).prompt();
  }

  /** What the model gives; never a failure, which would leave the asker without an answer. */
  private Reasoned answer(Asked asked, Person person, Reasoning model) {
    try {
      return model.about(asked, questions.about(asked, Questions.fitting(asked)), person);
    } catch (RuntimeException e) {
      log.error("The model could not be asked", e);
      return new Nothing("error");
    }
  }

  private InDepth inDepth(Asked asked, Answer answer) {
    Language language = asked.advice().language();
    metrics.answered(Origin.MODEL.id(), language.code());
    return new InDepth(
        asked.advice(),
        answer.text(),
        answer.cards().stream()
            .flatMap(id -> asked.playbook().card(language, id).stream())
            .toList());
  }
}
