package dev.sideline.playbook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a search found.
 *
 * @param matches the cards, best first
 * @param covered whether the playbook has a card for the situation at all
 * @param dangers safety cards that do not come first, but may be what this is about
 */
public record Found(List<Match> matches, boolean covered, List<Card> dangers) {

  /**
   * The same with the cards of another language; cards it does not have are left out.
   *
   * @param translation the card of the same id in the other language
   */
  public Found in(Function<Card, Optional<Card>> translation) {
    List<Match> translated =
        matches.stream()
            .flatMap(
                match ->
                    translation.apply(match.card()).stream()
                        .map(card -> new Match(card, match.score())))
            .toList();
    return new Found(
        translated,
        covered && !translated.isEmpty(),
        dangers.stream().flatMap(card -> translation.apply(card).stream()).toList());
  }

  /**
   * What two parts of one situation are about together. A part that is outside has no say in which
   * card comes first, and a safety card that one of them is about stays first.
   *
   * @param share how much the other part counts, from 0 to 1
   */
  public Found with(Found other, double share) {
    if (covered != other.covered()) {
      Found about = covered ? this : other;
      return new Found(about.matches(), true, both(dangers, other.dangers()));
    }
    Map<String, Match> all = new LinkedHashMap<>();
    matches.forEach(m -> all.put(m.card().id(), new Match(m.card(), m.score() * (1 - share))));
    other
        .matches()
        .forEach(
            m ->
                all.merge(
                    m.card().id(),
                    new Match(m.card(), m.score() * share),
                    (one, more) -> new Match(one.card(), one.score() + more.score())));
    List<Match> together =
        all.values().stream()
            .sorted(
                Comparator.comparing((Match match) -> !isUrgent(match) && !other.isUrgent(match))
                    .thenComparing(Comparator.comparingDouble(Match::score).reversed()))
            .toList();
    return new Found(together, covered, both(dangers, other.dangers()));
  }

  /** Whether a safety card comes first. */
  public boolean isUrgent() {
    return covered && !matches.isEmpty() && matches.getFirst().card().safety();
  }

  private boolean isUrgent(Match match) {
    return !matches.isEmpty()
        && matches.getFirst().card().id().equals(match.card().id())
        && match.card().safety();
  }

  private static List<Card> both(List<Card> some, List<Card> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
