package dev.sideline.tips.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.tips.shelf.Tip;
import dev.sideline.words.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which tip a channel gets next, and why. */
class RoundTest {
  private static final List<Tip> CARDS =
      Stream.of("a", "b", "c", "d", "e").map(RoundTest::tip).toList();

  private static Tip tip(String id) {
    return new Tip(id, Language.EN, "On " + id, "Think.", "do it", Optional.empty());
  }

  private static List<String> ids(List<Chosen> chosen) {
    return chosen.stream().map(one -> one.tip().id()).toList();
  }

  private static Round round(List<String> posted, Struggle... struggles) {
    return new Round(CARDS, "C1", posted, List.of(struggles));
  }

  @Test
  void none_comes_twice_before_all_were_there_and_then_a_new_round_begins() {
    List<String> three = ids(round(List.of()).next(15));
    for (int begin = 0; begin < 15; begin += 5) {
      assertThat(three.subList(begin, begin + 5))
          .containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }
    assertThat(IntStream.range(1, 15).filter(i -> three.get(i).equals(three.get(i - 1)))).isEmpty();
  }

  @Test
  void what_comes_one_by_one_is_what_was_foreseen() {
    List<String> foreseen = ids(round(List.of()).next(12));
    List<String> posted = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      posted.addAll(ids(round(posted).next(1)));
    }
    assertThat(posted).isEqualTo(foreseen);
  }

  @Test
  void the_order_is_mixed_and_each_channel_has_its_own() {
    List<Tip> many = IntStream.range(0, 40).mapToObj(i -> tip("t" + (100 + i))).toList();
    List<String> one = ids(new Round(many, "C1", List.of(), List.of()).next(40));
    assertThat(one).isEqualTo(ids(new Round(many, "C1", List.of(), List.of()).next(40)));
    assertThat(one).isNotEqualTo(one.stream().sorted().toList());
    assertThat(one).isNotEqualTo(ids(new Round(many, "C2", List.of(), List.of()).next(40)));
  }

  @Test
  void what_at_least_three_people_asked_about_comes_first_and_the_more_the_sooner() {
    Round round = round(List.of(), new Struggle("d", 3, 0, 0), new Struggle("e", 4, 0, 0));
    List<Chosen> next = round.next(3);
    assertThat(ids(next)).startsWith("e", "d");
    assertThat(next)
        .extracting(Chosen::reason)
        .containsExactly(Reason.ASKED, Reason.ASKED, Reason.TURN);
  }

  @Test
  void what_two_people_asked_about_or_missed_changes_nothing() {
    assertThat(round(List.of(), new Struggle("e", 2, 2, 2)).next(5))
        .isEqualTo(round(List.of()).next(5));
  }

  @Test
  void
      a_question_that_three_people_missed_and_advice_that_did_not_help_come_behind_what_was_asked() {
    List<Chosen> next =
        round(
                List.of(),
                new Struggle("a", 0, 0, 3),
                new Struggle("b", 0, 3, 0),
                new Struggle("c", 3, 0, 0))
            .next(4);
    assertThat(ids(next)).startsWith("c", "b", "a");
    assertThat(next)
        .extracting(Chosen::reason)
        .containsExactly(Reason.ASKED, Reason.MISSED, Reason.AGAIN, Reason.TURN);
  }

  @Test
  void what_was_there_in_this_round_does_not_come_again_however_often_it_is_asked_about() {
    assertThat(ids(round(List.of("c"), new Struggle("c", 9, 9, 9)).next(4))).doesNotContain("c");
  }

  @Test
  void what_the_team_wrote_comes_before_the_cards_until_it_was_seen() {
    List<Tip> tips = new ArrayList<>(CARDS);
    tips.add(tip("team_1"));
    List<Chosen> next = new Round(tips, "C1", List.of("a"), List.of()).next(7);
    assertThat(next.getFirst().tip().id()).isEqualTo("team_1");
    assertThat(next.getFirst().reason()).isEqualTo(Reason.TEAM);
    List<Chosen> later = new Round(tips, "C1", List.of("a", "team_1"), List.of()).next(12);
    assertThat(later).extracting(Chosen::reason).containsOnly(Reason.TURN);
  }

  @Test
  void a_new_tip_joins_the_round_and_one_that_is_gone_does_not_hold_it_up() {
    assertThat(ids(round(List.of("a", "gone", "b", "c", "d")).next(1))).containsExactly("e");
    assertThat(
            ids(
                new Round(List.of(tip("a"), tip("new")), "C1", List.of("a", "a", "a"), List.of())
                    .next(2)))
        .containsExactly("new", "a");
  }

  @Test
  void a_new_tip_does_not_begin_the_round_anew() {
    List<Tip> ten = IntStream.range(0, 10).mapToObj(i -> tip("t" + i)).toList();
    List<String> posted = ids(new Round(ten, "C1", List.of(), List.of()).next(13));
    List<Tip> eleven = new ArrayList<>(ten);
    eleven.add(tip("new"));
    List<String> next = ids(new Round(eleven, "C1", posted, List.of()).next(8));
    List<String> missing = new ArrayList<>(posted.subList(0, 10));
    missing.removeAll(posted.subList(10, 13));
    missing.add("new");
    assertThat(next).containsExactlyInAnyOrderElementsOf(missing).startsWith("new");
  }

  @Test
  void what_was_missed_leads_the_next_round() {
    List<String> posted = ids(round(List.of()).next(5));
    String missed = posted.get(1);
    assertThat(round(posted, new Struggle(missed, 0, 3, 0)).next(1))
        .singleElement()
        .satisfies(
            next -> {
              assertThat(next.tip().id()).isEqualTo(missed);
              assertThat(next.reason()).isEqualTo(Reason.MISSED);
            });
  }

  @Test
  void a_single_tip_comes_again_and_again() {
    assertThat(ids(new Round(List.of(tip("a")), "C1", List.of("a"), List.of()).next(2)))
        .containsExactly("a", "a");
  }
}
