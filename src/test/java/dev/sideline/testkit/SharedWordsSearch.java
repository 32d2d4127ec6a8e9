package dev.sideline.testkit;

import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Match;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A search that counts the words a question shares with the nearest situation of each card. */
public final class SharedWordsSearch implements CardSearch {
  private final List<Card> cards;

  public SharedWordsSearch(List<Card> cards) {
    this.cards = List.copyOf(cards);
  }

  @Override
  public Found find(String situation) {
    Set<String> asked = words(situation);
    List<Match> matches =
        cards.stream()
            .map(card -> new Match(card, score(card, asked)))
            .sorted(Comparator.comparingDouble(Match::score).reversed())
            .toList();
    return new Found(matches, matches.getFirst().score() >= 0.3, List.of());
  }

  private static double score(Card card, Set<String> asked) {
    return card.situations().stream()
        .map(SharedWordsSearch::words)
        .mapToDouble(words -> words.stream().filter(asked::contains).count())
        .map(shared -> shared / Math.max(1, asked.size()))
        .max()
        .orElse(0);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+"))
        .filter(word -> word.length() > 3)
        .collect(Collectors.toSet());
  }
}
