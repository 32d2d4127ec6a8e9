package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlSchedules;
import dev.sideline.adapter.sql.SqlStruggles;
import dev.sideline.adapter.sql.SqlTipAnswers;
import dev.sideline.adapter.sql.SqlTipPosts;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Asked;
import dev.sideline.jobs.Jobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.Reason;
import dev.sideline.tips.posting.Struggle;
import dev.sideline.tips.posting.TipAnswers.Tally;
import dev.sideline.tips.schedule.Order;
import dev.sideline.tips.schedule.Schedule;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.words.Language;
import dev.sideline.workspace.Rhythm;
import java.sql.Connection;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of schedules, posts and answers, in every database. */
@ParameterizedClass
@EnumSource
class TipStoresContractTest {
  private static final Instant FIRST = Instant.parse("2026-03-03T08:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private final List<String> handedIn = new ArrayList<>();
  private Database database;
  private SqlSchedules schedules;
  private SqlTipPosts posts;
  private SqlTipAnswers answers;

  TipStoresContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    schedules = new SqlSchedules(database.jdbi(), database.writes(), new Noted());
    posts = new SqlTipPosts(database.jdbi(), database.writes(), clock);
    answers = new SqlTipAnswers(database.jdbi(), database.writes(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private final class Noted implements Jobs {
    @Override
    public void handIn(Connection transaction, String kind, List<String> ids, Instant due) {
      ids.forEach(id -> handedIn.add(kind + " " + id + " " + due));
    }

    @Override
    public void wake() {}
  }

  private static Order order(String tenant, String origin) {
    return order(tenant, origin, LocalTime.of(9, 30));
  }

  private static Order order(String tenant, String origin, LocalTime at) {
    return new Order(
        origin,
        new Person(tenant, "U7"),
        "slack",
        "C1",
        Language.HE,
        new Rhythm(Set.of(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY), at, ZoneId.of("Asia/Jerusalem")),
        "angry customers",
        List.of("angry-customer", "late-delivery"));
  }

  private static Post post(String id, int number, String channel, String tip) {
    return new Post(
        "T1",
        id,
        number,
        channel,
        tip,
        "On " + tip,
        Language.IT,
        Reason.ASKED,
        "",
        Optional.empty());
  }

  private void chosen(Post post) {
    posts.choose(post.tenant(), post.id(), post.channel(), used -> post);
  }

  private void postedNow(Post post) {
    chosen(post);
    posts.posted(post.tenant(), post.id());
  }

  @Test
  void an_order_gets_the_next_number_of_its_tenant_and_its_work_is_handed_in() {
    Schedule made = schedules.make(order("T1", "a"), FIRST);
    assertThat(made)
        .isEqualTo(
            new Schedule(1, order("T1", "a"), State.ACTIVE, "", false, Instant.EPOCH, FIRST));
    assertThat(schedules.make(order("T1", "b"), FIRST).number()).isEqualTo(2);
    assertThat(schedules.make(order("T2", "a"), FIRST).number()).isEqualTo(1);
    assertThat(schedules.of("T1")).extracting(Schedule::number).containsExactly(1, 2);
    assertThat(handedIn)
        .containsExactly("tip T1/1 " + FIRST, "tip T1/2 " + FIRST, "tip T2/1 " + FIRST);
  }

  @Test
  void the_same_order_taken_twice_is_one_schedule_and_one_piece_of_work() {
    schedules.make(order("T1", "a"), FIRST);
    assertThat(schedules.make(order("T1", "a"), FIRST).number()).isEqualTo(1);
    assertThat(schedules.of("T1")).hasSize(1);
    assertThat(handedIn).hasSize(1);
  }

  @Test
  void another_order_of_the_same_origin_takes_its_place() {
    schedules.make(order("T1", "a"), FIRST);
    Order edited = order("T1", "a", LocalTime.of(8, 0));
    Instant earlier = FIRST.minusSeconds(60);
    assertThat(schedules.make(edited, earlier).number()).isEqualTo(2);
    assertThat(schedules.make(edited, FIRST).next()).isEqualTo(earlier);
    assertThat(schedules.of("T1")).extracting(Schedule::order).containsExactly(edited);
    assertThat(schedules.find("T1", 1).map(Schedule::state)).contains(State.REMOVED);
    assertThat(handedIn).containsExactly("tip T1/1 " + FIRST, "tip T1/2 " + earlier);
  }

  @Test
  void one_that_was_removed_is_found_and_does_not_come_back_by_the_same_order() {
    schedules.become(schedules.make(order("T1", "a"), FIRST), State.REMOVED, "", false);
    assertThat(schedules.make(order("T1", "a"), FIRST).state()).isEqualTo(State.REMOVED);
    assertThat(schedules.find("T1", 1).map(Schedule::state)).contains(State.REMOVED);
    assertThat(schedules.find("T1", 2)).isEmpty();
    assertThat(schedules.of("T1")).isEmpty();
  }

  @Test
  void a_request_leaves_out_one_time_however_often_it_is_carried_out() {
    Schedule made = schedules.make(order("T1", "a"), FIRST);
    Instant second = FIRST.plus(Duration.ofDays(1));
    assertThat(schedules.skip(made, FIRST, "r1")).isEqualTo(FIRST);
    assertThat(schedules.skip(made, second, "r1")).isEqualTo(FIRST);
    assertThat(schedules.skip(made, second, "r2")).isEqualTo(second);
  }

  @Test
  void numbers_of_removed_schedules_are_not_used_again() {
    schedules.become(schedules.make(order("T1", "a"), FIRST), State.REMOVED, "", false);
    assertThat(schedules.make(order("T1", "b"), FIRST).number()).isEqualTo(2);
  }

  @Test
  void what_changes_is_kept() {
    Schedule made = schedules.make(order("T1", "a"), FIRST);
    schedules.become(made, State.FAILED, "closed", false);
    schedules.become(made, State.FAILED, "closed", true);
    schedules.skip(made, FIRST, "r1");
    schedules.moveOn(made, FIRST.plusSeconds(60));
    assertThat(schedules.of("T1"))
        .containsExactly(
            new Schedule(
                1, order("T1", "a"), State.FAILED, "closed", true, FIRST, FIRST.plusSeconds(60)));
  }

  @Test
  void a_post_is_told_of_once_it_is_up_and_then_it_stays() {
    chosen(post("1-1", 1, "C1", "a"));
    chosen(post("1-1", 1, "C1", "b"));
    assertThat(posts.in("T1", "C1")).isEmpty();
    assertThat(posts.find("T1", "1-1")).contains(post("1-1", 1, "C1", "b"));
    posts.posted("T1", "1-1");
    Instant up = clock.instant();
    clock.move(Duration.ofMinutes(1));
    chosen(post("1-1", 1, "C1", "c"));
    posts.posted("T1", "1-1");
    postedNow(post("1-2", 1, "C1", "d"));
    postedNow(post("2-1", 2, "C2", "e"));
    assertThat(posts.in("T1", "C1")).extracting(Post::tip).containsExactly("b", "d");
    assertThat(posts.in("T1", "C1").getFirst().posted()).contains(up);
    assertThat(posts.in("T2", "C1")).isEmpty();
  }

  @Test
  void whoever_chooses_knows_what_others_chose_in_the_last_two_hours() {
    chosen(post("1-0", 1, "C1", "a"));
    clock.move(Duration.ofHours(2));
    postedNow(post("1-1", 1, "C1", "b"));
    chosen(post("2-1", 2, "C1", "c"));
    chosen(post("3-1", 3, "C1", "d"));
    chosen(post("4-1", 4, "C2", "e"));
    List<String> known = new ArrayList<>();
    posts.choose(
        "T1",
        "3-1",
        "C1",
        used -> {
          known.addAll(used);
          return post("3-1", 3, "C1", "f");
        });
    assertThat(known).containsExactly("b", "c");
    assertThat(posts.used("T1", "C1")).containsExactly("b", "c", "f");
  }

  @Test
  void another_choice_takes_the_place_of_all_of_the_first_one() {
    chosen(post("1-1", 1, "C1", "a"));
    Post other =
        new Post(
            "T1", "1-1", 1, "C1", "b", "B", Language.HE, Reason.TURN, "print", Optional.empty());
    chosen(other);
    assertThat(posts.find("T1", "1-1")).contains(other);
  }

  @Test
  void only_an_active_schedule_fails_and_only_of_a_failed_one_its_lead_is_told() {
    Schedule made = schedules.make(order("T1", "a"), FIRST);
    assertThat(schedules.become(made, State.FAILED, "closed", true)).isFalse();
    assertThat(schedules.become(made, State.PAUSED, "", false)).isTrue();
    assertThat(schedules.become(made, State.FAILED, "closed", false)).isFalse();
    schedules.become(made, State.ACTIVE, "", false);
    assertThat(schedules.become(made, State.FAILED, "closed", false)).isTrue();
    assertThat(schedules.become(made, State.FAILED, "closed", true)).isTrue();
    assertThat(schedules.find("T1", 1).orElseThrow().told()).isTrue();
  }

  @Test
  void the_first_answer_of_a_person_counts() {
    postedNow(post("1-1", 1, "C1", "a"));
    postedNow(post("2-1", 2, "C1", "a"));
    assertThat(answers.first(new Person("T1", "U1"), "1-1", 2, false)).isEqualTo(2);
    assertThat(answers.first(new Person("T1", "U1"), "1-1", 3, true)).isEqualTo(2);
    assertThat(answers.first(new Person("T1", "U2"), "1-1", 3, true)).isEqualTo(3);
    assertThat(answers.first(new Person("T1", "U1"), "2-1", 3, true)).isEqualTo(3);
    assertThat(answers.of("T1", "C1"))
        .containsOnly(Map.entry("1-1", new Tally(2, 1)), Map.entry("2-1", new Tally(1, 1)));
    assertThat(answers.of("T2", "C1")).isEmpty();
  }

  private void asks(String person, String channel, boolean covered, String... cards) {
    String id = person + channel + covered + clock.instant() + String.join("", cards);
    new SqlAsked(database.writes(), clock)
        .note(
            new Asked.Entry(
                id,
                new Person("T1", person),
                new Place("slack", channel),
                Language.EN,
                "he shouts",
                List.of(cards),
                covered,
                Duration.ZERO));
  }

  @Test
  void people_who_asked_lately_are_counted_once_by_the_best_card() {
    asks("U9", "C1", true, "a");
    clock.move(Duration.ofDays(8));
    asks("U1", "C1", true, "a", "b");
    clock.move(Duration.ofMinutes(1));
    asks("U1", "C1", true, "a", "c");
    asks("U2", "C1", true, "a");
    asks("U3", "C1", false, "a");
    asks("U4", "C2", true, "a");
    database
        .writes()
        .submit(handle -> handle.execute("UPDATE asked SET feedback = 'bad' WHERE person = 'U2'"))
        .join();
    assertThat(struggles(clock.instant().minus(Duration.ofDays(7))))
        .containsExactly(new Struggle("a", 2, 0, 1));
    assertThat(struggles(LONG_AGO)).containsExactly(new Struggle("a", 3, 0, 1));
  }

  @Test
  void
      people_who_did_not_know_the_answer_are_counted_in_their_channel_until_the_tip_is_there_again() {
    postedNow(post("1-1", 1, "C1", "a"));
    postedNow(post("2-1", 2, "C2", "a"));
    answers.first(new Person("T1", "U1"), "1-1", 1, false);
    answers.first(new Person("T1", "U2"), "1-1", 1, false);
    answers.first(new Person("T1", "U3"), "1-1", 2, true);
    answers.first(new Person("T1", "U4"), "2-1", 1, false);
    assertThat(struggles(LONG_AGO)).containsExactly(new Struggle("a", 0, 2, 0));
    clock.move(Duration.ofDays(60));
    assertThat(struggles(clock.instant())).containsExactly(new Struggle("a", 0, 2, 0));
    postedNow(post("1-3", 1, "C1", "a"));
    assertThat(struggles(LONG_AGO)).isEmpty();
    answers.first(new Person("T1", "U1"), "1-3", 1, false);
    assertThat(struggles(LONG_AGO)).containsExactly(new Struggle("a", 0, 1, 0));
  }

  private List<Struggle> struggles(Instant since) {
    database.writes().submit(handle -> "behind the others").join();
    return new SqlStruggles(database.jdbi()).in("T1", "C1", since);
  }
}
