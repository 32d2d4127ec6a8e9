package dev.sideline.onboarding.practice;

import dev.sideline.content.phrases.FoldedText;
import dev.sideline.content.phrases.Quotations;
import dev.sideline.onboarding.track.Practice;
import dev.sideline.onboarding.track.Practice.LookFor;
import dev.sideline.playbook.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules see in some words that were written for practice.
 *
 * @param found what was looked for and is there
 * @param missing what was looked for and is not
 * @param unwanted what is there and should not be
 * @param form what is odd about them as a whole; empty where nothing is
 */
record Look(
    List<LookFor> found, List<LookFor> missing, List<Unwanted> unwanted, Optional<Form> form) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private static final Pattern END = Pattern.compile("\\p{Po}+$");

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 120;

  /** A single word may be said for many reasons. */
  private static final int WORDS_AT_A_LEADING_PLACE = 2;

  /** Within a sentence short quotations are mostly mentioned: keeping "please" for guests. */
  private static final int WORDS_WITHIN_A_SENTENCE = 3;

  /**
   * Something that should not be there.
   *
   * @param words as they were written
   * @param because what the lesson says to it, or the line of the card that warns of it
   */
  record Unwanted(String words, String because, boolean byCard) {}

  /** What may be odd about some words as a whole. */
  enum Form {
    SHORT,
    LONG,
    CAPITALS
  }

  static Look at(Practice practice, Card card, String words) {
    List<Unwanted> unwanted = unwanted(practice, words);
    return new Look(
        practice.lookFor().stream().filter(one -> one.words().areIn(words)).toList(),
        practice.lookFor().stream().filter(one -> !one.words().areIn(words)).toList(),
        // What the lesson says fits the situation better, and is mostly about the same words.
        unwanted.isEmpty() ? quoted(card, words).stream().toList() : unwanted,
        form(words));
  }

  private static List<Unwanted> unwanted(Practice practice, String words) {
    return practice.avoid().stream()
        .flatMap(
            avoid ->
                avoid.words().firstIn(words).stream()
                    .map(written -> new Unwanted(written, avoid.because(), false)))
        .toList();
  }

  /** Words that a card quotes as what is not to be said. */
  static Optional<Unwanted> quoted(Card card, String words) {
    String said = " " + FoldedText.of(words).words();
    return card.avoid().stream()
        .flatMap(
            line ->
                quotations(line).stream()
                    .filter(quote -> said.contains(" " + FoldedText.of(quote).words()))
                    .map(quote -> new Unwanted(END.matcher(quote).replaceFirst(""), line, true)))
        .findFirst();
  }

  private static List<String> quotations(String line) {
    List<String> quotes = new ArrayList<>();
    Matcher matcher = Quotations.in(line);
    while (matcher.find()) {
      String before = line.substring(0, matcher.start()).strip();
      int least =
          before.isEmpty() || before.endsWith(":")
              ? WORDS_AT_A_LEADING_PLACE
              : WORDS_WITHIN_A_SENTENCE;
      String quote = Quotations.words(matcher);
      if (words(quote).count() >= least) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private static Optional<Form> form(String words) {
    long count = words(words).count();
    if (count < FEWEST_WORDS) {
      return Optional.of(Form.SHORT);
    }
    if (count > MOST_WORDS) {
      return Optional.of(Form.LONG);
    }
    boolean capitals =
        words.codePoints().anyMatch(Character::isUpperCase)
            && words.codePoints().noneMatch(Character::isLowerCase);
    return capitals ? Optional.of(Form.CAPITALS) : Optional.empty();
  }

  private static Stream<String> words(String text) {
    return SPACE
        .splitAsStream(text.strip())
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit));
  }

  /** Whether there is nothing to try but another situation. */
  boolean isReached() {
    return missing.isEmpty() && unwanted.isEmpty() && form.isEmpty();
  }

  /** The numbers of the card's steps that are there as a whole, in their order. */
  List<Integer> steps() {
    Set<Integer> incomplete = missing.stream().map(LookFor::step).collect(Collectors.toSet());
    return found.stream()
        .map(LookFor::step)
        .filter(step -> !incomplete.contains(step))
        .distinct()
        .sorted()
        .toList();
  }
}
