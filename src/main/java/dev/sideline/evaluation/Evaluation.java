package dev.sideline.evaluation;

import dev.sideline.coaching.Advice;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Coaching;
import dev.sideline.evaluation.EvalSet.Danger;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the coach everything in a set, as an agent would, and compares. */
public final class Evaluation {
  private static final int FIRST_FEW = 3;

  private final Coaching coaching;

  public Evaluation(Coaching coaching) {
    this.coaching = coaching;
  }

  public Score run(EvalSet set) {
    Tally tally = new Tally();
    set.situations().forEach(row -> situation(row, tally));
    int told = 0;
    for (String text : set.outside()) {
      List<Card> cards = cards(coaching.advise(text));
      told += cards.isEmpty() ? 1 : 0;
      tally.missUnless(cards.isEmpty(), text, List.of("outside"), cards);
    }
    int urgent = 0;
    for (Danger danger : set.safety()) {
      List<Card> cards = cards(coaching.advise(danger.text()));
      boolean right = !cards.isEmpty() && cards.getFirst().id().equals(danger.card());
      urgent += right ? 1 : 0;
      tally.missUnless(right, danger.text(), List.of(danger.card()), cards);
    }
    int alarms = 0;
    for (String text : set.safe()) {
      List<Card> cards = cards(coaching.advise(text));
      boolean alarm = !cards.isEmpty() && cards.getFirst().safety();
      alarms += alarm ? 1 : 0;
      tally.missUnless(!alarm, text, List.of("no safety card"), cards);
    }
    int situations = set.situations().size();
    return new Score(
        rate(tally.first, situations),
        rate(tally.firstExpected, situations),
        rate(tally.firstThree, situations),
        tally.reciprocalRanks / Math.max(1, situations),
        rate(told, set.outside().size()),
        rate(tally.turnedAway, situations),
        rate(urgent, set.safety().size()),
        rate(alarms, set.safe().size()),
        List.copyOf(tally.misses));
  }

  private void situation(Row row, Tally tally) {
    Set<String> right = new LinkedHashSet<>(row.expected());
    right.addAll(row.also());
    List<Card> cards = cards(coaching.advise(row.text()));
    int rank = 0;
    for (int i = cards.size() - 1; i >= 0; i--) {
      rank = teaches(cards.get(i), right) ? i + 1 : rank;
    }
    tally.turnedAway += cards.isEmpty() ? 1 : 0;
    tally.first += rank == 1 ? 1 : 0;
    tally.firstExpected += !cards.isEmpty() && teaches(cards.getFirst(), row.expected()) ? 1 : 0;
    tally.firstThree += rank >= 1 && rank <= FIRST_FEW ? 1 : 0;
    tally.reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
    tally.missUnless(rank == 1, row.text(), row.expected(), cards);
  }

  private static boolean teaches(Card card, Set<String> techniques) {
    return !Collections.disjoint(card.teaches(), techniques);
  }

  /** The cards of an answer; none where the coach said that none fits. */
  private static List<Card> cards(Advice advice) {
    return switch (advice) {
      case Covered covered -> covered.cards().stream().map(Match::card).toList();
      case Outside outside -> List.of();
      case Unclear unclear -> List.of();
    };
  }

  private static double rate(int count, int of) {
    return of == 0 ? 0 : (double) count / of;
  }

  private static final class Tally {
    private int first;
    private int firstExpected;
    private int firstThree;
    private int turnedAway;
    private double reciprocalRanks;
    private final List<String> misses = new ArrayList<>();

    void missUnless(boolean right, String text, Collection<String> wanted, List<Card> cards) {
      if (!right) {
        String came =
            cards.isEmpty()
                ? "outside"
                : cards.stream().limit(FIRST_FEW).map(Card::id).collect(Collectors.joining(", "));
        misses.add(text + "\n    wanted " + String.join(", ", wanted) + "; came " + came);
      }
    }
  }
}
