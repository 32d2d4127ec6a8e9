package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Reason;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Listener.Heard;
import dev.sideline.coaching.Reasoned.Answer;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.coaching.Understanding.Pasted;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.Playbook;
import dev.sideline.prompt.Prompts;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives advice on a situation. */
public final class Coaching {
  private static final Logger log = LoggerFactory.getLogger(Coaching.class);
  private static final int NEAREST = 2;

  /** Fewer words than this only announce a message, such as "she wrote to me", but for danger. */
  private static final int TELLING = 6;

  private final LivePlaybook playbook;
  private final Listener listener;
  private final Gaps gaps;
  private final Metrics metrics;
  private final AdvicePages pages;
  private final @Nullable Reasoning reasoning;

  /**
   * @param reasoning reasons with a model; without one the playbook answers alone
   */
  public Coaching(
      LivePlaybook playbook,
      Listener listener,
      Gaps gaps,
      Metrics metrics,
      AdvicePages pages,
      @Nullable Reasoning reasoning) {
    this.playbook = playbook;
    this.listener = listener;
    this.gaps = gaps;
    this.metrics = metrics;
    this.pages = pages;
    this.reasoning = reasoning;
  }

  /**
   * Says the advice on a situation: at once the playbook's, and where there is a model, the
   * reasoned advice behind it. In danger nobody waits for a model.
   */
  public void advise(String typed, Person person, Conversation conversation) {
    Asked asked = ask(typed, person);
    if (reasoning == null || !asked.isToBeReasonedAbout()) {
      conversation.say(pages.show(asked.advice()));
      return;
    }
    conversation.say(pages.first(asked.advice()));
    conversation.sayLater(
        () ->
            switch (reasoned(asked, person)) {
              case Answer answer -> pages.show(inDepth(asked, answer));
              case Nothing nothing -> pages.alone(asked.advice(), nothing);
            });
  }

  /** The playbook's advice on a situation, whatever was typed. */
  public Advice advise(String typed, Person person) {
    return ask(typed, person).advice();
  }

  /** The best advice there is on a situation; waits for a model where there is one. */
  public Advice adviseInDepth(String typed, Person person) {
    Asked asked = ask(typed, person);
    return reasoning != null
            && asked.isToBeReasonedAbout()
            && reasoned(asked, person) instanceof Answer answer
        ? inDepth(asked, answer)
        : asked.advice();
  }

  /** What a model would be asked about a situation. */
  public RenderedPrompt question(String typed, Person person, Prompts prompts) {
    Asked asked = ask(typed, person);
    return Questions.about(asked.heard(), asked.found(), asked.edition().playbook(), prompts);
  }

  /** One situation with what the playbook has on it. */
  private record Asked(Heard heard, Edition edition, Found found, Advice advice) {

    /** Where somebody may be in danger, the safety card stands alone. */
    boolean isToBeReasonedAbout() {
      return switch (advice) {
        case Covered covered -> !covered.cards().getFirst().card().safety();
        case Outside outside -> true;
        case InDepth inDepth -> false;
        case Unclear unclear -> false;
      };
    }
  }

  private Asked ask(String typed, Person person) {
    Heard heard = listener.listen(typed, person);
    Edition edition = playbook.current();
    if (heard.situation().isWordless()) {
      Reason reason = heard.situation().isEmpty() ? Reason.EMPTY : Reason.WORDLESS;
      Advice unclear = new Unclear(heard.understanding().agent(), reason);
      return new Asked(heard, edition, new Found(List.of(), false, List.of()), unclear);
    }
    Reading reading = read(heard, edition.playbook());
    Found found = timed(() -> search(heard.situation(), heard.understanding(), reading, edition));
    Advice advice =
        found.covered() ? covered(reading, found, edition.playbook()) : outside(reading, found);
    return new Asked(heard, edition, found, advice);
  }

  /** What the model gives; never a failure, which would leave the asker without an answer. */
  private Reasoned reasoned(Asked asked, Person person) {
    try {
      return Objects.requireNonNull(reasoning)
          .about(asked.heard(), asked.found(), asked.edition().playbook(), person);
    } catch (RuntimeException e) {
      log.error("The model could not be asked", e);
      return new Nothing("error");
    }
  }

  private InDepth inDepth(Asked asked, Answer answer) {
    Language language = asked.advice().language();
    metrics.answered(name(Origin.MODEL), language.code());
    Playbook cards = asked.edition().playbook();
    return new InDepth(
        asked.advice(),
        answer.text(),
        answer.cards().stream().flatMap(id -> cards.card(language, id).stream()).toList());
  }

  private static String name(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  private Covered covered(Reading reading, Found found, Playbook cards) {
    metrics.answered(name(Origin.PLAYBOOK), reading.language().code());
    Card best = found.matches().getFirst().card();
    Card spoken = cards.card(reading.customer(), best.id()).orElse(best);
    return new Covered(reading, found.matches(), spoken, found.dangers(), Origin.PLAYBOOK);
  }

  private Outside outside(Reading reading, Found found) {
    List<Match> nearest = found.matches().stream().limit(NEAREST).toList();
    gaps.note(nearest.stream().map(match -> match.card().id()).toList());
    metrics.gap();
    return new Outside(reading, nearest, found.dangers());
  }

  private static Reading read(Heard heard, Playbook cards) {
    Understanding understood = heard.understanding();
    Language language = cards.spokenFor(understood.agent());
    return new Reading(
        language,
        cards.cards(understood.customer()).isEmpty() ? language : understood.customer(),
        understood.foreign() || language != understood.agent(),
        heard.situation().isBrief(),
        heard.redacted());
  }

  /** Each part is searched in its own language; together they say what the contact is about. */
  private static Found search(
      Situation situation, Understanding understood, Reading reading, Edition edition) {
    CardSearch cards = edition.search(reading.language());
    if (understood.pasted().isEmpty() || reading.customer() == reading.language()) {
      return cards.find(situation.searched());
    }
    Pasted pasted = understood.pasted().get();
    Found message = edition.search(reading.customer()).find(pasted.message().searched());
    Playbook playbook = edition.playbook();
    Found translated = message.in(card -> playbook.card(reading.language(), card.id()));
    if (pasted.own().isWordless()) {
      return translated;
    }
    Found around = cards.find(pasted.own().searched());
    return pasted.own().words() < TELLING && !around.isUrgent()
        ? translated
        : translated.with(around, (double) pasted.own().words() / situation.words());
  }

  private Found timed(Supplier<Found> search) {
    long start = System.nanoTime();
    Found found = search.get();
    metrics.searched(Duration.ofNanos(System.nanoTime() - start));
    return found;
  }
}
