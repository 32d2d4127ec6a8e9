package dev.sideline.evaluation;

import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.evaluation.Outcome.Shown;
import dev.sideline.evaluation.Outcome.Unshown;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a model did on one set.
 *
 * @param situations what came of each situation it was asked about
 * @param outside what came of each text that no card is about
 * @param unasked texts it was not asked about, as the safety card stands alone
 */
public record ModelScore(List<Outcome> situations, List<Outcome> outside, int unasked) {
  /** The most words the prompts ask for. */
  public static final int WORDS = 160;

  /** All of several sets. */
  public static ModelScore together(List<ModelScore> scores) {
    return new ModelScore(
        scores.stream().flatMap(score -> score.situations().stream()).toList(),
        scores.stream().flatMap(score -> score.outside().stream()).toList(),
        scores.stream().mapToInt(ModelScore::unasked).sum());
  }

  /** Whether any question at all got advice that may be shown. */
  public boolean isAnswered() {
    return shown(all()).findAny().isPresent();
  }

  /** Situations that got advice that may be shown. */
  public Share shown() {
    return new Share(advised().size(), situations.size());
  }

  /** Why the others did not get any, the most frequent reason first. */
  public Map<String, Long> reasons() {
    return reasons(situations);
  }

  /** The same for outside texts. */
  public Map<String, Long> outsideReasons() {
    return reasons(outside);
  }

  private static Map<String, Long> reasons(List<Outcome> outcomes) {
    Map<String, Long> counts =
        unshown(outcomes).collect(Collectors.groupingBy(Unshown::reason, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Advice that cites a card which teaches an expected or an also-right technique. */
  public Share rightCard() {
    return share(advised(), Shown::rightCard);
  }

  public Share languageKept() {
    return share(advised(), Shown::languageKept);
  }

  /** Advice that has more words than the prompts ask for. */
  public Share tooLong() {
    return share(advised(), shown -> shown.words() > WORDS);
  }

  /** All advice, on outside texts too, that seems to promise something. */
  public Share promising() {
    return new Share(withPromises().size(), (int) shown(all()).count());
  }

  /** The advice that seems to promise something. */
  public List<Shown> withPromises() {
    return shown(all()).filter(shown -> !shown.promises().isEmpty()).toList();
  }

  /** All questions, the outside ones too, whose answer told what the model was told. */
  public Share leaked() {
    long leaks = unshown(all()).filter(none -> none.reason().equals(Nothing.LEAK)).count();
    return new Share((int) leaks, all().size());
  }

  public Share outsideShown() {
    return new Share((int) shown(outside).count(), outside.size());
  }

  public Share outsideLanguageKept() {
    return share(shown(outside).toList(), Shown::languageKept);
  }

  /**
   * How many words advice has at most, for a part of all advice.
   *
   * @param part over 0, at most 1; 0.5 gives the median
   */
  public int words(double part) {
    List<Integer> sorted = advised().stream().map(Shown::words).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(rank(part, sorted.size()));
  }

  /** How long the answer takes at most, for a part of all questions that got one. */
  public Duration time(double part) {
    List<Duration> sorted = times().sorted().toList();
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(rank(part, sorted.size()));
  }

  public Duration meanTime() {
    return times().reduce(Duration.ZERO, Duration::plus).dividedBy(Math.max(1, times().count()));
  }

  private List<Shown> advised() {
    return shown(situations).toList();
  }

  private Stream<Duration> times() {
    return shown(all()).map(Shown::took);
  }

  private List<Outcome> all() {
    return Stream.concat(situations.stream(), outside.stream()).toList();
  }

  /** The nearest rank. */
  private static int rank(double part, int size) {
    return Math.max(0, (int) Math.ceil(part * size) - 1);
  }

  private static Stream<Shown> shown(List<Outcome> outcomes) {
    return outcomes.stream().filter(Shown.class::isInstance).map(Shown.class::cast);
  }

  private static Stream<Unshown> unshown(List<Outcome> outcomes) {
    return outcomes.stream().filter(Unshown.class::isInstance).map(Unshown.class::cast);
  }

  private static Share share(List<Shown> all, Predicate<Shown> some) {
    return new Share((int) all.stream().filter(some).count(), all.size());
  }
}
