package dev.sideline.evaluation;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice;
import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Coaching;
import dev.sideline.evaluation.EvalSet.Danger;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.Match;
import dev.sideline.words.Language;
import dev.sideline.workspace.Languages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the coach everything in a set, as an agent would, and compares. */
public final class Evaluation {
  private static final int FIRST_FEW = 3;

  private final Coaching coaching;
  private final Languages languages;

  public Evaluation(Coaching coaching, Languages languages) {
    this.coaching = coaching;
    this.languages = languages;
  }

  /** The score of somebody who chose the language of the set. */
  public Score run(EvalSet set) {
    Person person = new Person("evaluation", set.language().code());
    languages.choose(person, set.language());
    return run(set, text -> coaching.advise(text, person));
  }

  private static Score run(EvalSet set, Function<String, Advice> coach) {
    Tally tally = new Tally(set.language(), coach);
    set.situations().forEach(row -> situation(row, tally));
    int told = 0;
    for (String text : set.outside()) {
      List<Card> cards = cards(tally.ask(text));
      told += cards.isEmpty() ? 1 : 0;
      tally.missUnless(cards.isEmpty(), text, List.of("outside"), cards);
    }
    int urgent = 0;
    int seen = 0;
    for (Danger danger : set.safety()) {
      Advice advice = tally.ask(danger.text());
      List<Card> cards = cards(advice);
      boolean right = !cards.isEmpty() && cards.getFirst().id().equals(danger.card());
      urgent += right ? 1 : 0;
      seen += right || dangers(advice).contains(danger.card()) ? 1 : 0;
      tally.missUnless(right, danger.text(), List.of(danger.card()), cards);
    }
    int alarms = 0;
    for (String text : set.safe()) {
      List<Card> cards = cards(tally.ask(text));
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
        rate(seen, set.safety().size()),
        rate(alarms, set.safe().size()),
        rate(tally.kept, tally.asked),
        List.copyOf(tally.misses));
  }

  private static void situation(Row row, Tally tally) {
    Set<String> right = new LinkedHashSet<>(row.expected());
    right.addAll(row.also());
    List<Card> cards = cards(tally.ask(row.text()));
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
      case InDepth inDepth -> cards(inDepth.playbook());
      case Outside outside -> List.of();
      case Unclear unclear -> List.of();
    };
  }

  /** The ids of the safety cards an answer points at. */
  private static List<String> dangers(Advice advice) {
    return switch (advice) {
      case Covered covered -> covered.dangers().stream().map(Card::id).toList();
      case Outside outside -> outside.dangers().stream().map(Card::id).toList();
      case InDepth inDepth -> dangers(inDepth.playbook());
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
    private int asked;
    private int kept;
    private double reciprocalRanks;
    private final List<String> misses = new ArrayList<>();
    private final Language language;
    private final Function<String, Advice> coach;

    Tally(Language language, Function<String, Advice> coach) {
      this.language = language;
      this.coach = coach;
    }

    Advice ask(String text) {
      Advice advice = coach.apply(text);
      asked++;
      kept += advice.language() == language ? 1 : 0;
      return advice;
    }

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
