package dev.sideline.insight;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.sideline.coaching.Advice.Origin;
import dev.sideline.insight.Week.Tally;
import dev.sideline.insight.Week.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a team asked in figures, each of which comes from five people or more, and so does what is
 * left when figures are taken from each other.
 */
sealed interface Figures {
  /** Fewer people could be recognised. */
  int LEAST_PEOPLE = 5;

  /** So many kinds are listed. */
  int KINDS = 5;

  /** Too few people asked for any figure. */
  record TooFew() implements Figures {}

  /**
   * The figures; those that would come from too few people are empty.
   *
   * @param kinds what was asked about most, the most frequent first
   * @param others all that is not among the kinds, and not told as a gap
   * @param gaps what the playbook does not cover
   * @param origins by where the answers came from
   * @param helped the share of good ones among the answers that were rated, from 0 to 1
   */
  record Told(
      long asked,
      List<Kind> kinds,
      long others,
      OptionalLong gaps,
      Optional<Origins> origins,
      OptionalDouble helped)
      implements Figures {}

  /** Questions that the same card answers. */
  record Kind(String card, long asked) {}

  /** Questions that the playbook answered alone, and those that a model reasoned about. */
  record Origins(long playbook, long model) {}

  /**
   * The figures of what was asked.
   *
   * @param known whether there is a card of this id
   */
  static Figures of(List<Tally> week, Predicate<String> known) {
    Count all = Count.of(week);
    if (all.people() < LEAST_PEOPLE) {
      return new TooFew();
    }
    Optional<Count> gaps = part(week, tally -> !tally.covered());
    // Where gaps may not be told, nobody may find them by subtraction: they are among the others.
    List<Tally> sorted = gaps.isEmpty() ? week : only(week, Tally::covered);
    List<Kind> kinds = kinds(sorted, known);
    return new Told(
        all.questions(),
        kinds,
        Count.of(others(sorted, kinds)).questions(),
        gaps.map(count -> OptionalLong.of(count.questions())).orElse(OptionalLong.empty()),
        origins(week, sorted),
        helped(week));
  }

  /**
   * Where the answers came from.
   *
   * @param sorted all that is not told as a gap; a gap and a model's answer taken from the whole
   *     must leave enough people too
   */
  private static Optional<Origins> origins(List<Tally> week, List<Tally> sorted) {
    Predicate<Tally> reasoned = tally -> tally.origin() == Origin.MODEL;
    return part(sorted, reasoned)
        .flatMap(told -> part(week, reasoned))
        .map(
            model ->
                new Origins(Count.of(week).questions() - model.questions(), model.questions()));
  }

  /** The most frequent kinds, as long as both they and the others may be told. */
  private static List<Kind> kinds(List<Tally> asked, Predicate<String> known) {
    List<Kind> kinds =
        only(asked, tally -> tally.covered() && known.test(tally.card())).stream()
            .collect(groupingBy(Tally::card, collectingAndThen(toList(), Count::of)))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().people() >= LEAST_PEOPLE)
            .map(entry -> new Kind(entry.getKey(), entry.getValue().questions()))
            .sorted(comparingLong((Kind kind) -> -kind.asked()).thenComparing(Kind::card))
            .limit(KINDS)
            .collect(toCollection(ArrayList::new));
    while (!Count.of(others(asked, kinds)).mayBeTold()) {
      kinds.removeLast();
    }
    return kinds;
  }

  private static List<Tally> others(List<Tally> asked, List<Kind> kinds) {
    Set<String> listed = kinds.stream().map(Kind::card).collect(toSet());
    return only(asked, tally -> !tally.covered() || !listed.contains(tally.card()));
  }

  private static OptionalDouble helped(List<Tally> week) {
    Count rated = Count.of(only(week, tally -> tally.verdict() != Verdict.NONE));
    Count good = Count.of(only(week, tally -> tally.verdict() == Verdict.GOOD));
    return rated.people() < LEAST_PEOPLE
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) good.questions() / rated.questions());
  }

  /** A part of all, if neither it nor what is left of all comes from too few people. */
  private static Optional<Count> part(List<Tally> all, Predicate<Tally> belongs) {
    Count part = Count.of(only(all, belongs));
    boolean told = part.mayBeTold() && Count.of(only(all, belongs.negate())).mayBeTold();
    return told ? Optional.of(part) : Optional.empty();
  }

  private static List<Tally> only(List<Tally> all, Predicate<Tally> belongs) {
    return all.stream().filter(belongs).toList();
  }

  /** So many questions of so many people. */
  record Count(long questions, long people) {
    static Count of(List<Tally> tallies) {
      return new Count(
          tallies.stream().mapToLong(Tally::times).sum(),
          tallies.stream().map(Tally::person).distinct().count());
    }

    /** That nobody asked at all tells of nobody. */
    boolean mayBeTold() {
      return people == 0 || people >= LEAST_PEOPLE;
    }
  }
}
