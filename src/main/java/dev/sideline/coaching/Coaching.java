package dev.sideline.coaching;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Metrics;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Reading;
import dev.sideline.coaching.Advice.Reason;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.LanguageDetector.Foreign;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LanguageDetector.Unsure;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.playbook.Match;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Gives advice on a situation. */
public final class Coaching {
  private static final int NEAREST = 2;

  private final LivePlaybook playbook;
  private final LanguageDetector detector;
  private final Gaps gaps;
  private final Metrics metrics;
  private final AdvicePages pages;

  public Coaching(
      LivePlaybook playbook,
      LanguageDetector detector,
      Gaps gaps,
      Metrics metrics,
      AdvicePages pages) {
    this.playbook = playbook;
    this.detector = detector;
    this.gaps = gaps;
    this.metrics = metrics;
    this.pages = pages;
  }

  /** Says the advice on a situation. */
  public void advise(String typed, Conversation conversation) {
    conversation.say(pages.show(advise(typed)));
  }

  /** The advice on a situation, whatever was typed. */
  public Advice advise(String typed) {
    Situation situation = Situation.of(typed);
    if (situation.isEmpty()) {
      return new Unclear(Language.EN, Reason.EMPTY);
    }
    if (situation.isWordless()) {
      return new Unclear(Language.EN, Reason.WORDLESS);
    }
    Edition edition = playbook.current();
    Reading reading = read(situation, edition);
    Found found = search(situation, edition, reading.language());
    if (found.covered()) {
      metrics.answered(Origin.PLAYBOOK.name().toLowerCase(Locale.ROOT), reading.language().code());
      return new Covered(reading, found.matches(), found.dangers(), Origin.PLAYBOOK);
    }
    List<Match> nearest = found.matches().stream().limit(NEAREST).toList();
    gaps.note(nearest.stream().map(match -> match.card().id()).toList());
    metrics.gap();
    return new Outside(reading, nearest, found.dangers());
  }

  private Reading read(Situation situation, Edition edition) {
    Language spoken =
        switch (detector.detect(situation.searched())) {
          case Ours ours -> ours.language();
          case Unsure unsure -> Language.EN;
          case Foreign foreign -> null;
        };
    Language language = spoken == null ? Language.EN : edition.playbook().spokenFor(spoken);
    return new Reading(language, language != spoken, situation.isBrief());
  }

  private Found search(Situation situation, Edition edition, Language language) {
    long start = System.nanoTime();
    Found found = edition.search(language).find(situation.searched());
    metrics.searched(Duration.ofNanos(System.nanoTime() - start));
    return found;
  }
}
