package dev.sideline.tips.shelf;

import dev.sideline.content.LiveContent;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.playbook.Playbook;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All tips of a team: those of the cards, and those that its leads keep. */
public final class TipShelf {
  /** The most cards that a topic of some words is about. */
  private static final int MOST_ABOUT = 8;

  /** A card that is less likely than the best one by more than this is about something else. */
  private static final double SHARE_OF_BEST = 0.1;

  /**
   * A topic of one or two words looks like no situation: "complaints" and "tone" are about cards
   * all the same, "football" is about none.
   */
  private static final double LEAST = 0.1;

  private final LivePlaybook playbook;
  private final LiveContent<TipQuestions> questions;
  private final TeamTips team;

  public TipShelf(LivePlaybook playbook, LiveContent<TipQuestions> questions, TeamTips team) {
    this.playbook = playbook;
    this.questions = questions;
    this.team = team;
  }

  /** Every tip in a language, cards' before the team's own. */
  public List<Tip> tips(String tenant, Language wanted) {
    Playbook cards = playbook.current().playbook();
    Language spoken = cards.spokenFor(wanted);
    return Stream.concat(
            cards.cards(spoken).stream().map(this::tip),
            team.kept(tenant).stream().filter(tip -> tip.isFor(spoken)).map(tip -> tip.in(spoken)))
        .toList();
  }

  /** One of them. */
  public Optional<Tip> tip(String tenant, String id, Language wanted) {
    return tips(tenant, wanted).stream().filter(tip -> tip.id().equals(id)).findFirst();
  }

  /**
   * The ids of the cards that a topic is about, the best first: that of this id, or those that the
   * search finds for the words. None where the playbook has nothing about it.
   */
  public List<String> about(String topic, Language wanted) {
    Edition edition = playbook.current();
    Language spoken = edition.playbook().spokenFor(wanted);
    if (edition.playbook().card(spoken, topic).isPresent()) {
      return List.of(topic);
    }
    Found found = edition.search(spoken).find(topic);
    if (found.matches().isEmpty()) {
      return List.of();
    }
    double best = found.matches().getFirst().score();
    if (!found.covered() && best < LEAST) {
      return List.of();
    }
    double least = best * SHARE_OF_BEST;
    return found.matches().stream()
        .filter(match -> match.score() >= least)
        .limit(MOST_ABOUT)
        .map(match -> match.card().id())
        .toList();
  }

  /** A topic as people read it: the title of the card where it is a card's id. */
  public String named(String topic, Language wanted) {
    Playbook cards = playbook.current().playbook();
    return cards.card(cards.spokenFor(wanted), topic).map(Card::title).orElse(topic);
  }

  private Tip tip(Card card) {
    return new Tip(
        card.id(),
        card.language(),
        card.title(),
        card.tip().thought(),
        card.tip().tryToday(),
        card.safety() ? Optional.empty() : questions.current().of(card.language(), card.id()));
  }
}
