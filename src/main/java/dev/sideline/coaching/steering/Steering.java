package dev.sideline.coaching.steering;

import dev.sideline.content.phrases.FoldedText;
import dev.sideline.content.phrases.PhraseTree;
import dev.sideline.content.phrases.PhraseTree.Match;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Tells a text that gives orders to a machine, such as "ignore all previous instructions", from one
 * that tells of a customer.
 *
 * <p>It knows words, not meanings: a text without the known words is not told, and no advice may
 * rest on its absence.
 */
public final class Steering {
  /** Two places that belong together are at most so many words apart. */
  private static final int NEAR = 7;

  private static final int NOWHERE = Integer.MIN_VALUE / 2;

  private final List<String> signs;
  private final PhraseTree<Meaning> phrases;
  private final int orders;

  /** What a phrase in a text says about it. */
  sealed interface Meaning {
    /** The text gives orders to a machine. */
    record Order() implements Meaning {}

    /** The words of this phrase mean something else than they would alone. */
    record Honest() implements Meaning {}

    /** One half of an order; it counts where the other half is near. */
    record Half(int order, boolean second) implements Meaning {}
  }

  /**
   * @param signs that no honest text holds, without spaces
   * @param orders how many orders the phrases have halves of
   */
  Steering(List<String> signs, PhraseTree<Meaning> phrases, int orders) {
    this.signs = List.copyOf(signs);
    this.phrases = phrases;
    this.orders = orders;
  }

  /** Whether a text, in any of the languages, gives orders to a machine. */
  public boolean isIn(String text) {
    FoldedText folded = FoldedText.of(text);
    String written = folded.signs();
    return signs.stream().anyMatch(written::contains) || isOrdered(folded);
  }

  private boolean isOrdered(FoldedText text) {
    List<Match<Meaning>> matches = phrases.in(text);
    BitSet honest = new BitSet();
    matches.stream()
        .filter(match -> match.meaning() instanceof Meaning.Honest)
        .filter(match -> text.isWithoutPause(match.from(), match.to()))
        .forEach(match -> honest.set(match.from(), match.to()));
    int[][] last = new int[2][orders];
    Arrays.stream(last).forEach(places -> Arrays.fill(places, NOWHERE));
    for (Match<Meaning> match : matches) {
      int meant = honest.nextSetBit(match.from());
      if (meant >= 0 && meant < match.to()) {
        continue;
      }
      switch (match.meaning()) {
        case Meaning.Order order -> {
          return true;
        }
        case Meaning.Honest other -> {}
        case Meaning.Half half -> {
          int side = half.second() ? 1 : 0;
          if (text.place(match.from()) - last[1 - side][half.order()] <= NEAR) {
            return true;
          }
          int end = text.place(match.to());
          last[side][half.order()] = Math.max(last[side][half.order()], end);
        }
      }
    }
    return false;
  }
}
