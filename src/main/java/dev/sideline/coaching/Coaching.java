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

  /**
   * Says the advice on a situation: at once the playbook's, and where there is a model, the
   * reasoned advice behind it. In danger nobody waits for a model.
   */
  public void advise(String typed, Person person, Conversation conversation) {
    say(playbook.on(typed, person, List.of()), person, conversation);
  }

  /** The same on what goes on from what the person asked last. */
  public void goOn(String typed, Person person, Conversation conversation) {
    say(playbook.on(typed, person, exchanges.of(person)), person, conversation);
  }

  private void say(Asked asked, Person person, Conversation conversation) {
    remember(asked, person);
    Reasoning model = reasoning;
    if (model == null || !asked.isToBeReasonedAbout()) {
      conversation.say(pages.show(asked.advice()));
      return;
    }
    conversation.say(pages.first(asked.advice()));
    conversation.sayLater(() -> reasoned(asked, person, model));
  }

  private Message reasoned(Asked asked, Person person, Reasoning model) {
    return switch (answer(asked, person, model)) {
      case Answer answer -> pages.show(inDepth(asked, answer));
      case Nothing nothing -> pages.alone(asked.advice(), nothing);
    };
  }

  private void remember(Asked asked, Person person) {
    Exchange exchange =
        new Exchange(asked.heard().situation().searched(), AdvicePages.inShort(asked.advice()));
    if (asked.earlier().isEmpty()) {
      exchanges.begin(person, exchange);
    } else {
      exchanges.goOn(person, exchange);
    }
  }

  /** The playbook's advice on a situation, whatever was typed. */
  public Advice advise(String typed, Person person) {
    return playbook.on(typed, person, List.of()).advice();
  }

  /** The best advice there is on a situation; waits for a model where there is one. */
  public Advice adviseInDepth(String typed, Person person) {
    Asked asked = playbook.on(typed, person, List.of());
    return reasoning != null
            && asked.isToBeReasonedAbout()
            && answer(asked, person, reasoning) instanceof Answer answer
        ? inDepth(asked, answer)
        : asked.advice();
  }

  /**
   * What a model makes of a situation, or why nothing of it may be shown; waits for it. Empty where
   * none is asked: there is none, or the safety card stands alone.
   */
  public Optional<Reasoned> reason(String typed, Person person) {
    Asked asked = playbook.on(typed, person, List.of());
    return reasoning != null && asked.isToBeReasonedAbout()
        ? Optional.of(answer(asked, person, reasoning))
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
