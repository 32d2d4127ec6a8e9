package dev.sideline.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.coaching.Advice.Origin;
import dev.sideline.insight.Figures.Kind;
import dev.sideline.insight.Figures.Origins;
import dev.sideline.insight.Figures.Told;
import dev.sideline.insight.Figures.TooFew;
import dev.sideline.insight.Week.Tally;
import dev.sideline.insight.Week.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a team may be told of its week. */
class FiguresTest {
  private final List<Tally> week = new ArrayList<>();

  /** The people of these numbers asked something that one card answers, so often each. */
  private FiguresTest asked(String card, int first, int last, long times) {
    return asked(card, first, last, times, true, Origin.PLAYBOOK, Verdict.NONE);
  }

  private FiguresTest asked(
      String card,
      int first,
      int last,
      long times,
      boolean covered,
      Origin origin,
      Verdict verdict) {
    for (int i = first; i <= last; i++) {
      week.add(new Tally("U" + i, card, covered, origin, verdict, times));
    }
    return this;
  }

  private FiguresTest gaps(int first, int last) {
    return asked("calm", first, last, 1, false, Origin.PLAYBOOK, Verdict.NONE);
  }

  private FiguresTest reasoned(int first, int last) {
    return asked("calm", first, last, 1, true, Origin.MODEL, Verdict.NONE);
  }

  private FiguresTest rated(Verdict verdict, int first, int last) {
    return asked("calm", first, last, 1, true, Origin.PLAYBOOK, verdict);
  }

  private Figures figures() {
    return Figures.of(week, card -> !card.startsWith("gone"));
  }

  private Told told() {
    return (Told) figures();
  }

  @Test
  void four_people_are_too_few_however_much_they_ask() {
    assertThat(asked("calm", 1, 4, 100).figures()).isEqualTo(new TooFew());
    assertThat(new FiguresTest().figures()).isEqualTo(new TooFew());
  }

  @Test
  void five_people_are_enough() {
    assertThat(asked("calm", 1, 5, 2).figures())
        .isEqualTo(
            new Told(
                10,
                List.of(new Kind("calm", 10)),
                0,
                OptionalLong.of(0),
                Optional.of(new Origins(10, 0)),
                OptionalDouble.empty()));
  }

  @Test
  void a_kind_that_fewer_than_five_people_asked_about_is_counted_with_the_others() {
    asked("calm", 1, 9, 1).asked("sad", 1, 4, 50).asked("gone", 5, 9, 1);
    assertThat(told().kinds()).containsExactly(new Kind("calm", 9));
    assertThat(told().others()).isEqualTo(205);
  }

  @Test
  void the_others_too_come_from_five_people_or_there_are_none() {
    asked("calm", 1, 9, 3).asked("queue", 1, 7, 2).asked("sad", 9, 9, 1);
    assertThat(told().kinds()).containsExactly(new Kind("calm", 27));
    assertThat(told().others()).isEqualTo(15);
  }

  @Test
  void the_five_most_frequent_kinds_are_listed() {
    for (int i = 1; i <= 7; i++) {
      asked("card-" + i, 1, 5, i);
    }
    assertThat(told().kinds())
        .containsExactly(
            new Kind("card-7", 35),
            new Kind("card-6", 30),
            new Kind("card-5", 25),
            new Kind("card-4", 20),
            new Kind("card-3", 15));
    assertThat(told().others()).isEqualTo(15);
  }

  @Test
  void gaps_of_too_few_people_cannot_be_found_by_subtraction() {
    asked("calm", 1, 9, 1).gaps(1, 2);
    assertThat(told().gaps()).isEmpty();
    assertThat(told().kinds()).isEmpty();
    assertThat(told().others()).isEqualTo(11);
    assertThat(told().asked()).isEqualTo(11);
  }

  @Test
  void gaps_of_five_people_are_told_beside_the_kinds() {
    asked("calm", 1, 9, 1).gaps(1, 5);
    assertThat(told().gaps()).hasValue(5);
    assertThat(told().kinds()).containsExactly(new Kind("calm", 9));
    assertThat(told().others()).isZero();
  }

  @Test
  void origins_are_told_only_where_each_comes_from_five_people_or_from_none() {
    assertThat(asked("calm", 1, 9, 1).reasoned(1, 4).told().origins()).isEmpty();
    assertThat(reasoned(5, 5).told().origins()).contains(new Origins(9, 5));
    assertThat(new FiguresTest().reasoned(1, 6).told().origins()).contains(new Origins(0, 6));
  }

  @Test
  void a_gap_and_a_models_answers_taken_from_the_whole_leave_enough_people_too() {
    assertThat(reasoned(1, 6).gaps(1, 5).told().origins()).contains(new Origins(5, 6));
    assertThat(asked("sad", 1, 1, 1).told().origins()).isEmpty();
    assertThat(told().gaps()).hasValue(5);
  }

  @Test
  void the_share_of_good_answers_is_among_those_that_five_people_rated() {
    asked("calm", 1, 9, 1).rated(Verdict.GOOD, 1, 3).rated(Verdict.BAD, 1, 1);
    assertThat(told().helped()).isEmpty();
    assertThat(rated(Verdict.GOOD, 4, 5).rated(Verdict.BAD, 5, 5).told().helped())
        .hasValue(5.0 / 7);
  }

  @Test
  void whatever_is_told_and_whatever_is_left_comes_from_five_people() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      week.clear();
      for (int i = random.nextInt(60); i > 0; i--) {
        int person = random.nextInt(8);
        asked(
            "card-" + random.nextInt(4),
            person,
            person,
            1 + random.nextInt(3),
            random.nextInt(5) > 0,
            random.nextInt(4) == 0 ? Origin.MODEL : Origin.PLAYBOOK,
            Verdict.NONE);
      }
      if (figures() instanceof Told told) {
        told.kinds()
            .forEach(kind -> assertThat(people(tally -> isOf(kind, tally))).isGreaterThan(4));
        assertThat(
                people(
                    tally ->
                        told.kinds().stream().noneMatch(kind -> isOf(kind, tally))
                            && (tally.covered() || told.gaps().isEmpty())))
            .matches(people -> people == 0 || people > 4);
        assertThat(
                told.kinds().stream().mapToLong(Kind::asked).sum()
                    + told.others()
                    + told.gaps().orElse(0))
            .isEqualTo(told.asked());
      }
    }
  }

  private static boolean isOf(Kind kind, Tally tally) {
    return tally.covered() && tally.card().equals(kind.card());
  }

  private long people(Predicate<Tally> of) {
    return week.stream().filter(of).map(Tally::person).distinct().count();
  }
}
