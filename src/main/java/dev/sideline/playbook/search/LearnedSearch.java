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
  /** A safety card that matches comes first if it is at most so far behind the best card. */
  private static final double SAFETY_LAG = 0.1;

  /** So far a safety card that does not match falls behind: it frightens where it does not help. */
  private static final double SAFETY_SETBACK = 0.3;

  /** Spreads the scores so that they sum up to one without hiding the second best. */
  private static final double SHARPNESS = 5;

  private final TextReader reader;
  private final CardModel model;
  private final List<Card> cards;
  private final Thresholds thresholds;

  /**
   * @param cards the cards the model was learned from
   */
  LearnedSearch(TextReader reader, CardModel model, List<Card> cards, Thresholds thresholds) {
    this.reader = reader;
    this.model = model;
    this.cards = cards;
    this.thresholds = thresholds;
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
      ranked.add(new Scored(card, score, Math.exp(SHARPNESS * score) / total, thresholds));
    }
    double best = ranked.stream().mapToDouble(Scored::score).max().orElseThrow();
    ranked.sort(
        Comparator.comparing((Scored scored) -> !scored.isUrgent(best))
            .thenComparing(Comparator.comparingDouble(Scored::standing).reversed()));
    boolean covered =
        outside < 0
            || scores[outside] - best < thresholds.outsideLead()
            || ranked.getFirst().isUrgent(best);
    return new Found(
        ranked.stream().map(scored -> new Match(scored.card(), scored.share())).toList(),
        covered,
        ranked.stream()
            .filter(scored -> scored.isDanger() && !scored.isUrgent(best))
            .map(Scored::card)
            .toList());
  }

  private record Scored(Card card, double score, double share, Thresholds thresholds) {

    boolean isDanger() {
      return card.safety() && score > thresholds.danger();
    }

    double standing() {
      return card.safety() ? score - SAFETY_SETBACK : score;
    }

    /** A safety card comes first whenever it matches, even where another matches better. */
    boolean isUrgent(double best) {
      return card.safety() && score > thresholds.safety() && score > best - SAFETY_LAG;
    }
  }
}
