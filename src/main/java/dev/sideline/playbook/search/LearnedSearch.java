package dev.sideline.playbook.search;

import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds cards by what was learned from their situations. */
final class LearnedSearch implements CardSearch {
  /** How far "outside" may lead before a text is turned away; chosen on the development set. */
  private static final double OUTSIDE_LEAD = 0.2;

  /** A safety card matches from this score on, if it is at most so far behind the best card. */
  private static final double SAFETY_SCORE = -0.1;

  private static final double SAFETY_LAG = 0.1;

  /**
   * From this score on a safety card is at least pointed at: a line too many is better than a cry
   * for help that is missed. By cross-validation on the cards' situations it catches nine in ten.
   */
  private static final double DANGER_SCORE = -0.4;

  /** So far a safety card that does not match falls behind: it frightens where it does not help. */
  private static final double SAFETY_SETBACK = 0.3;

  /** Spreads the scores so that they sum up to one without hiding the second best. */
  private static final double SHARPNESS = 8;

  private final TextReader reader;
  private final CardModel model;
  private final List<Card> cards;

  /**
   * @param cards the cards the model was learned from
   */
  LearnedSearch(TextReader reader, CardModel model, List<Card> cards) {
    this.reader = reader;
    this.model = model;
    this.cards = cards;
  }

  @Override
  public Found find(String situation) {
    double[] scores = model.scores(model.space().features(reader.read(situation)));
    int outside = model.classes().indexOf(CardModel.OUTSIDE);
    double total = 0;
    for (double score : scores) {
      total += Math.exp(SHARPNESS * score);
    }
    List<Scored> ranked = new ArrayList<>();
    for (Card card : cards) {
      double score = scores[model.classes().indexOf(card.id())];
      ranked.add(new Scored(card, score, Math.exp(SHARPNESS * score) / total));
    }
    double best = ranked.stream().mapToDouble(Scored::score).max().orElseThrow();
    ranked.sort(
        Comparator.comparing((Scored scored) -> !scored.isUrgent(best))
            .thenComparing(Comparator.comparingDouble(Scored::standing).reversed()));
    boolean covered =
        outside < 0 || scores[outside] - best < OUTSIDE_LEAD || ranked.getFirst().isUrgent(best);
    return new Found(
        ranked.stream().map(scored -> new Match(scored.card(), scored.share())).toList(),
        covered,
        ranked.stream()
            .filter(scored -> scored.isDanger() && !scored.isUrgent(best))
            .map(Scored::card)
            .toList());
  }

  private record Scored(Card card, double score, double share) {

    boolean isDanger() {
      return card.safety() && score > DANGER_SCORE;
    }

    double standing() {
      return card.safety() ? score - SAFETY_SETBACK : score;
    }

    /** A safety card comes first whenever it matches, even where another matches better. */
    boolean isUrgent(double best) {
      return card.safety() && score > SAFETY_SCORE && score > best - SAFETY_LAG;
    }
  }
}
