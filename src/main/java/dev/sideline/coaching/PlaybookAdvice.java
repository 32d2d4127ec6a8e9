package dev.sideline.coaching;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Metrics;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Reason;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.Concern.Need;
import dev.sideline.coaching.Listener.Heard;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.util.List;
import java.util.Optional;

/** The playbook's own advice on a situation, from memory alone. */
public final class PlaybookAdvice {
  private static final int NEAREST = 2;

  private final LivePlaybook playbook;
  private final Listener listener;
  private final Channels channels;
  private final Metrics metrics;
  private final CardFinder finder;

  /**
   * @param channels what is settled where somebody asks
   */
  public PlaybookAdvice(
      LivePlaybook playbook, Listener listener, Channels channels, Metrics metrics) {
    this.playbook = playbook;
    this.listener = listener;
    this.channels = channels;
    this.metrics = metrics;
    this.finder = new CardFinder(metrics);
  }

  /**
   * What the playbook has on it, whatever was typed.
   *
   * @param incoming who asked, and where
   * @param earlier what it goes on from, oldest first
   */
  Consultation on(Concern concern, Incoming incoming, List<Exchange> earlier) {
    return on(concern, incoming.person(), settings(incoming), earlier);
  }

  private ChannelSettings settings(Incoming incoming) {
    return channels.of(incoming.person().tenant(), incoming.place().channel());
  }

  /** The same outside any channel. */
  Consultation on(Concern concern, Person person, List<Exchange> earlier) {
    return on(concern, person, ChannelSettings.DEFAULT, earlier);
  }

  private Consultation on(
      Concern concern, Person person, ChannelSettings settings, List<Exchange> earlier) {
    Heard heard = listener.listen(concern.words(), person, settings);
    Edition edition = playbook.current();
    Playbook cards = edition.playbook();
    if (heard.situation().isWordless()) {
      Reason reason = heard.situation().isEmpty() ? Reason.EMPTY : Reason.WORDLESS;
      Advice unclear = new Unclear(heard.understanding().agent(), reason);
      return new Consultation(
          heard,
          settings,
          earlier,
          cards,
          new Found(List.of(), false, List.of()),
          unclear,
          Optional.empty());
    }
    Reading reading =
        read(heard, cards, earlier, concern.need() == Need.REPLY).calling(settings.contacts());
    Found found =
        finder.find(
            heard.situation().after(earlier.stream().map(Exchange::situation).toList()),
            heard.understanding().pasted(),
            reading,
            edition);
    Advice advice = found.covered() ? covered(reading, found, cards) : outside(reading, found);
    return new Consultation(heard, settings, earlier, cards, found, advice, Optional.empty());
  }

  /**
   * What was answered before, with the cards it rests on as they are now; no cards where they are
   * gone.
   *
   * @param wish how it is to be changed
   * @param from who wishes it, and where
   */
  Consultation again(Given given, Wish wish, Incoming from) {
    ChannelSettings settings = settings(from);
    Playbook cards = playbook.current().playbook();
    Heard heard = listener.recall(given.situation(), given.language());
    List<Match> matches =
        given.cards().stream()
            .flatMap(id -> cards.card(given.language(), id).stream())
            .map(card -> new Match(card, 1))
            .toList();
    Found found = new Found(matches, given.covered() && !matches.isEmpty(), List.of());
    List<Exchange> before = List.of(new Exchange(given.situation(), given.advice()));
    Reading reading = read(heard, cards, before, false).calling(settings.contacts());
    Advice advice = found.covered() ? covered(reading, found, cards) : outside(reading, found);
    return new Consultation(heard, settings, before, cards, found, advice, Optional.of(wish));
  }

  /** Counts an answer that is given for the first time. */
  void count(Advice advice) {
    switch (advice) {
      case Covered covered -> metrics.answered(Origin.PLAYBOOK.id(), advice.language().code());
      case InDepth inDepth -> metrics.answered(Origin.MODEL.id(), advice.language().code());
      case Outside outside -> metrics.gap();
      case Unclear unclear -> {}
    }
  }

  private static Covered covered(Reading reading, Found found, Playbook cards) {
    Card best = found.matches().getFirst().card();
    Card spoken = cards.card(reading.customer(), best.id()).orElse(best);
    return new Covered(reading, found.matches(), spoken, found.dangers(), Origin.PLAYBOOK);
  }

  private static Outside outside(Reading reading, Found found) {
    List<Match> nearest = found.matches().stream().limit(NEAREST).toList();
    return new Outside(reading, nearest, found.dangers());
  }

  private static Reading read(
      Heard heard, Playbook cards, List<Exchange> earlier, boolean writing) {
    Understanding understood = heard.understanding();
    Language language = cards.spokenFor(understood.agent());
    return new Reading(
        language,
        cards.cards(understood.customer()).isEmpty() ? language : understood.customer(),
        understood.foreign() || language != understood.agent(),
        heard.situation().isBrief() && earlier.isEmpty(),
        heard.redacted(),
        heard.ordering(),
        writing);
  }
}
