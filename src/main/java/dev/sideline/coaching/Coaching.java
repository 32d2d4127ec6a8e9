package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Reason;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Listener.Heard;
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
import java.util.function.Supplier;

/** Gives advice on a situation. */
public final class Coaching {
  private static final int NEAREST = 2;

  private final LivePlaybook playbook;
  private final Listener listener;
  private final Gaps gaps;
  private final Metrics metrics;
  private final AdvicePages pages;

  public Coaching(
      LivePlaybook playbook, Listener listener, Gaps gaps, Metrics metrics, AdvicePages pages) {
    this.playbook = playbook;
    this.listener = listener;
    this.gaps = gaps;
    this.metrics = metrics;
    this.pages = pages;
  }

  /** Says the advice on a situation. */
  public void advise(String typed, Person person, Conversation conversation) {
    conversation.say(pages.show(advise(typed, person)));
  }

  /** The advice on a situation, whatever was typed. */
  public Advice advise(String typed, Person person) {
    Heard heard = listener.listen(typed, person);
    if (heard.situation().isEmpty()) {
      return new Unclear(heard.understanding().agent(), Reason.EMPTY);
    }
    if (heard.situation().isWordless()) {
      return new Unclear(heard.understanding().agent(), Reason.WORDLESS);
    }
    Edition edition = playbook.current();
    Reading reading = read(heard, edition.playbook());
    Found found = timed(() -> search(heard.situation(), heard.understanding(), reading, edition));
    return found.covered() ? covered(reading, found, edition.playbook()) : outside(reading, found);
  }

  /** What a model would be asked about a situation. */
  public RenderedPrompt question(String typed, Person person, Prompts prompts) {
    Heard heard = listener.listen(typed, person);
    Edition edition = playbook.current();
    Reading reading = read(heard, edition.playbook());
    Found found = search(heard.situation(), heard.understanding(), reading, edition);
    return Questions.about(heard, found, edition.playbook(), prompts);
  }

  private Covered covered(Reading reading, Found found, Playbook cards) {
    metrics.answered(Origin.PLAYBOOK.name().toLowerCase(Locale.ROOT), reading.language().code());
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
    return pasted.own().isWordless()
        ? translated
        : translated.with(
            cards.find(pasted.own().searched()), (double) pasted.own().words() / situation.words());
  }

  private Found timed(Supplier<Found> search) {
    long start = System.nanoTime();
    Found found = search.get();
    metrics.searched(Duration.ofNanos(System.nanoTime() - start));
    return found;
  }
}
