package dev.sideline.tips.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlSchedules;
import dev.sideline.adapter.sql.SqlStruggles;
import dev.sideline.adapter.sql.SqlTipPosts;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Person;
import dev.sideline.content.PromptFolder;
import dev.sideline.jobs.Worker.Outcome;
import dev.sideline.jobs.Worker.Outcome.Again;
import dev.sideline.jobs.Worker.Outcome.Done;
import dev.sideline.jobs.Worker.Outcome.Until;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.NoJobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.TipPicker;
import dev.sideline.tips.posting.TipPoster;
import dev.sideline.tips.posting.TipPosts;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.TeamCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules as they are carried out. */
class ScheduleWorkerTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));
  private static final Person LEAD = new Person("T1", "U7");
  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private final Database database = TestDatabase.SQLITE.open();
  private final SettableClock clock = new SettableClock();
  private final MemoryChannels channels = new MemoryChannels();
  private final Board board = new Board();
  private final SqlSchedules schedules =
      new SqlSchedules(database.jdbi(), database.writes(), new NoJobs());
  private final SqlTipPosts posts = new SqlTipPosts(database.jdbi(), database.writes(), clock);

  /** Takes down what is put up, where it lets it. */
  private final class Board implements Noticeboard {
    private final Set<String> up = new HashSet<>();
    private final List<Incoming> notices = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private Posted channel = new Posted.Up("C1/1.1");
    private boolean awake = true;
    private boolean leadIsThere = true;
    private Runnable meanwhile = () -> {};

    @Override
    public Posted post(Incoming notice, Message message) {
      boolean direct = notice.place().channel().startsWith("U");
      if (!awake || (direct && !leadIsThere)) {
        throw new IllegalStateException("the chat does not take it now");
      }
      meanwhile.run();
      Posted posted = direct ? new Posted.Up("D1/1.1") : channel;
      if (posted instanceof Posted.Up && up.add(notice.id())) {
        notices.add(notice);
        messages.add(message);
        times.add(clock.instant());
      }
      return posted;
    }

    @Override
    public boolean shows(Incoming notice) {
      return up.contains(notice.id());
    }

    private List<String> titles() {
      return messages.stream()
          .map(message -> ((Heading) message.parts().getFirst()).text())
          .toList();
    }

    private long toLeads() {
      return notices.stream().filter(notice -> notice.id().startsWith("tip-trouble/")).count();
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private ScheduleWorker worker(TipPosts kept) {
    TipShelf shelf =
        new TipShelf(PLAYBOOK, new TipQuestionsLoader(PROMPTS).live(PLAYBOOK), TeamTips.NONE);
    return new ScheduleWorker(
        schedules,
        channels,
        new TipPicker(shelf, kept, new SqlStruggles(database.jdbi()), clock),
        new TipPoster(shelf, kept, board),
        board,
        clock);
  }

  private Schedule daily(String at, ZoneId zone) {
    return on(EnumSet.allOf(DayOfWeek.class), at, zone);
  }

  private Schedule on(Set<DayOfWeek> days, String at, ZoneId zone) {
    Rhythm rhythm = new Rhythm(days, LocalTime.parse(at), zone);
    Order order =
        new Order("o" + at + zone, LEAD, "slack", "C1", Language.EN, rhythm, "", List.of());
    return schedules.make(order, rhythm.next(clock.instant(), Set.of()));
  }

  private void itIs(String time) {
    clock.move(Duration.between(clock.instant(), OffsetDateTime.parse(time).toInstant()));
  }

  /** The work is done at its times, up to a moment. */
  private void until(String time, Schedule schedule) {
    Instant end = OffsetDateTime.parse(time).toInstant();
    Outcome outcome = work(schedule);
    while (outcome instanceof Until next && !next.due().isAfter(end)) {
      clock.move(Duration.between(clock.instant(), next.due()));
      outcome = work(schedule);
    }
    itIs(time);
  }

  private Outcome work(Schedule schedule) {
    return worker(posts).work(ScheduleWorker.work("T1", schedule.number()));
  }

  private Schedule now(Schedule schedule) {
    return schedules.of("T1").stream()
        .filter(one -> one.number() == schedule.number())
        .findFirst()
        .orElseThrow();
  }

  private void holidays(LocalDate... dates) {
    ChannelSettings plain = ChannelSettings.DEFAULT;
    channels.settle(
        "T1",
        "C1",
        new ChannelSettings(
            plain.language(),
            plain.open(),
            plain.followUps(),
            "",
            "",
            false,
            "",
            new TeamCalendar(Optional.empty(), Set.of(dates)),
            Optional.empty()));
  }

  /** At which times, by the clocks there, it posted. */
  private List<String> posted(ZoneId zone) {
    return board.times.stream()
        .map(time -> OffsetDateTime.ofInstant(time, zone).toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Rome, 2026-03-29, 02:30, +01:00, 03:30, +02:00",
    "Europe/Rome, 2026-03-29, 09:00, +01:00, 09:00, +02:00",
    "Europe/Rome, 2026-10-25, 02:30, +02:00, 02:30, +02:00",
    "Europe/Rome, 2026-10-25, 09:00, +02:00, 09:00, +01:00",
    "Europe/Istanbul, 2026-03-29, 02:30, +03:00, 02:30, +03:00",
    "Europe/Istanbul, 2026-03-29, 09:00, +03:00, 09:00, +03:00",
    "Europe/Istanbul, 2026-10-25, 02:30, +03:00, 02:30, +03:00",
    "Europe/Istanbul, 2026-10-25, 09:00, +03:00, 09:00, +03:00",
    "Europe/Vilnius, 2026-03-29, 02:30, +02:00, 02:30, +02:00",
    "Europe/Vilnius, 2026-03-29, 03:30, +02:00, 04:30, +03:00",
    "Europe/Vilnius, 2026-03-29, 09:00, +02:00, 09:00, +03:00",
    "Europe/Vilnius, 2026-10-25, 02:30, +03:00, 02:30, +03:00",
    "Europe/Vilnius, 2026-10-25, 09:00, +03:00, 09:00, +02:00",
    "Asia/Jerusalem, 2026-03-27, 02:30, +02:00, 03:30, +03:00",
    "Asia/Jerusalem, 2026-03-27, 09:00, +02:00, 09:00, +03:00",
    "Asia/Jerusalem, 2026-10-25, 01:30, +03:00, 01:30, +03:00",
    "Asia/Jerusalem, 2026-10-25, 02:30, +03:00, 02:30, +02:00",
    "Asia/Jerusalem, 2026-10-25, 09:00, +03:00, 09:00, +02:00",
    "Europe/Bucharest, 2026-03-29, 02:30, +02:00, 02:30, +02:00",
    "Europe/Bucharest, 2026-03-29, 09:00, +02:00, 09:00, +03:00",
    "Europe/Bucharest, 2026-10-25, 02:30, +03:00, 02:30, +03:00",
    "Europe/Bucharest, 2026-10-25, 09:00, +03:00, 09:00, +02:00",
    "America/New_York, 2026-03-08, 02:30, -05:00, 03:30, -04:00",
    "America/New_York, 2026-03-08, 09:00, -05:00, 09:00, -04:00",
    "America/New_York, 2026-11-01, 01:30, -04:00, 01:30, -04:00",
    "America/New_York, 2026-11-01, 02:30, -04:00, 02:30, -05:00",
    "America/New_York, 2026-11-01, 09:00, -04:00, 09:00, -05:00"
  })
  void the_clocks_of_the_place_hold_when_they_are_changed(
      ZoneId zone, LocalDate change, String at, String before, String thatDay, String offset) {
    clock.move(
        Duration.between(clock.instant(), change.minusDays(1).atStartOfDay(zone).toInstant()));
    Schedule schedule = daily(at, zone);
    String after = change.plusDays(1).atTime(LocalTime.parse(at)).atZone(zone).getOffset().getId();
    until(change.plusDays(2) + "T00:00:00" + after, schedule);
    assertThat(posted(zone))
        .containsExactly(
            change.minusDays(1) + "T" + at + before,
            change + "T" + thatDay + offset,
            change.plusDays(1) + "T" + at + after);
  }

  @Test
  void in_israel_the_week_is_from_sunday_to_thursday_across_both_changes() {
    ZoneId zone = ZoneId.of("Asia/Jerusalem");
    itIs("2026-03-25T12:00:00+02:00");
    Schedule schedule = on(Rhythm.onWorkingDays(LocalTime.NOON, zone).days(), "09:00", zone);
    until("2026-03-30T12:00:00+03:00", schedule);
    assertThat(posted(zone))
        .containsExactly(
            "2026-03-26T09:00+02:00", "2026-03-29T09:00+03:00", "2026-03-30T09:00+03:00");
    board.times.clear();
    itIs("2026-10-21T12:00:00+03:00");
    schedules.moveOn(schedule, schedule.order().rhythm().next(clock.instant(), Set.of()));
    until("2026-10-26T12:00:00+02:00", schedule);
    assertThat(posted(zone))
        .containsExactly(
            "2026-10-22T09:00+03:00", "2026-10-25T09:00+02:00", "2026-10-26T09:00+02:00");
  }

  @Test
  void on_holidays_nothing_is_posted_also_where_they_were_settled_meanwhile() {
    holidays(LocalDate.of(2026, 3, 4));
    Schedule schedule = daily("09:00", ROME);
    until("2026-03-03T12:00:00+01:00", schedule);
    holidays(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5));
    until("2026-03-06T12:00:00+01:00", schedule);
    assertThat(posted(ROME)).containsExactly("2026-03-03T09:00+01:00", "2026-03-06T09:00+01:00");
  }

  @Test
  void within_two_hours_after_an_outage_it_is_posted_late_and_later_it_waits_for_the_next_time() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T10:59:00+01:00");
    assertThat(work(schedule)).isEqualTo(new Until(Instant.parse("2026-03-04T08:00:00Z")));
    assertThat(board.titles()).hasSize(1);
    itIs("2026-03-04T11:01:00+01:00");
    assertThat(work(schedule)).isEqualTo(new Until(Instant.parse("2026-03-05T08:00:00Z")));
    assertThat(board.titles()).hasSize(1);
  }

  @Test
  void after_an_outage_of_days_only_the_last_time_counts() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-06T10:00:00+01:00");
    work(schedule);
    assertThat(board.notices)
        .extracting(Incoming::id)
        .containsExactly(
            "tip/1/" + Instant.parse("2026-03-06T08:00:00Z").getEpochSecond() + ".000000");
  }

  @Test
  void done_twice_it_is_posted_once() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T09:00:00+01:00");
    work(schedule);
    schedules.moveOn(schedule, schedule.next());
    work(schedule);
    assertThat(board.titles()).hasSize(1);
    assertThat(posts.in("T1", "C1")).hasSize(1);
  }

  /** Dies when it would take down that a post is up. */
  private record Dying(TipPosts kept) implements TipPosts {
    @Override
    public Optional<Post> find(String tenant, String id) {
      return kept.find(tenant, id);
    }

    @Override
    public Post choose(
        String tenant, String id, String channel, Function<List<String>, Post> choice) {
      return kept.choose(tenant, id, channel, choice);
    }

    @Override
    public void posted(String tenant, String id) {
      throw new OutOfMemoryError("killed");
    }

    @Override
    public List<Post> in(String tenant, String channel) {
      return kept.in(tenant, channel);
    }

    @Override
    public List<String> used(String tenant, String channel) {
      return kept.used(tenant, channel);
    }
  }

  @Test
  void killed_between_posting_and_taking_it_down_it_is_neither_posted_twice_nor_forgotten() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T09:00:00+01:00");
    assertThatThrownBy(() -> worker(new Dying(posts)).work("T1/1"))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(posts.in("T1", "C1")).isEmpty();
    work(schedule);
    assertThat(board.titles()).hasSize(1);
    assertThat(posts.in("T1", "C1"))
        .singleElement()
        .satisfies(post -> assertThat("Tip: " + post.title()).isEqualTo(board.titles().getFirst()));
  }

  @Test
  void what_is_up_is_taken_down_also_after_an_outage_of_days() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T09:00:00+01:00");
    assertThatThrownBy(() -> worker(new Dying(posts)).work("T1/1"))
        .isInstanceOf(OutOfMemoryError.class);
    itIs("2026-03-05T12:00:00+01:00");
    work(schedule);
    assertThat(board.titles()).hasSize(1);
    assertThat(posts.in("T1", "C1")).hasSize(1);
  }

  @Test
  void what_was_chosen_and_never_came_up_is_not_taken_down_as_posted() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T09:00:00+01:00");
    board.awake = false;
    work(schedule);
    itIs("2026-03-03T12:00:00+01:00");
    work(schedule);
    assertThat(posts.in("T1", "C1")).isEmpty();
  }

  @Test
  void two_schedules_of_one_channel_post_different_tips_at_the_same_time() {
    Schedule one = daily("09:00", ROME);
    Schedule other = daily("09:00", ZoneId.of("Europe/Berlin"));
    itIs("2026-03-03T09:00:00+01:00");
    board.awake = false;
    work(one);
    work(other);
    board.awake = true;
    work(one);
    work(other);
    assertThat(board.titles()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void what_its_lead_does_while_it_fails_holds() {
    Schedule schedule = daily("09:00", ROME);
    board.channel = new Noticeboard.Posted.Uninvited();
    board.meanwhile = () -> schedules.become(schedule, State.PAUSED, "", false);
    until("2026-03-03T12:00:00+01:00", schedule);
    assertThat(now(schedule).state()).isEqualTo(State.PAUSED);
    assertThat(board.toLeads()).isZero();
  }

  @Test
  void a_schedule_that_its_lead_resumes_while_they_are_told_goes_on() {
    Schedule schedule = daily("09:00", ROME);
    board.channel = new Noticeboard.Posted.Uninvited();
    board.meanwhile =
        () -> {
          if (now(schedule).state() == State.FAILED) {
            schedules.become(schedule, State.ACTIVE, "", false);
          }
        };
    until("2026-03-03T12:00:00+01:00", schedule);
    assertThat(board.toLeads()).isEqualTo(1);
    assertThat(now(schedule).state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void a_row_that_nobody_can_read_stops_no_other_schedule() {
    Schedule schedule = daily("09:00", ROME);
    daily("10:00", ROME);
    database
        .writes()
        .submit(handle -> handle.execute("UPDATE tip_schedule SET zone = '?' WHERE number = 2"))
        .join();
    itIs("2026-03-03T09:00:00+01:00");
    work(schedule);
    assertThat(board.titles()).hasSize(1);
  }

  @Test
  void no_tip_comes_twice_in_two_weeks() {
    until("2026-03-17T12:00:00+01:00", daily("09:00", ROME));
    assertThat(board.titles()).hasSize(15).doesNotHaveDuplicates();
  }

  @Test
  void what_is_skipped_is_left_out_once() {
    Schedule schedule = daily("09:00", ROME);
    schedules.skip(schedule, Instant.parse("2026-03-04T08:00:00Z"), "r1");
    until("2026-03-05T12:00:00+01:00", schedule);
    assertThat(posted(ROME)).containsExactly("2026-03-03T09:00+01:00", "2026-03-05T09:00+01:00");
  }

  @Test
  void while_paused_it_posts_nothing_and_resumed_it_goes_on() {
    Schedule schedule = daily("09:00", ROME);
    schedules.become(schedule, State.PAUSED, "", false);
    until("2026-03-05T12:00:00+01:00", schedule);
    assertThat(board.titles()).isEmpty();
    schedules.become(schedule, State.ACTIVE, "", false);
    until("2026-03-06T12:00:00+01:00", schedule);
    assertThat(posted(ROME)).containsExactly("2026-03-06T09:00+01:00");
  }

  @Test
  void removed_its_work_is_over_and_it_stays_removed() {
    Schedule schedule = daily("09:00", ROME);
    schedules.become(schedule, State.REMOVED, "", false);
    schedules.become(schedule, State.ACTIVE, "", false);
    assertThat(work(schedule)).isEqualTo(new Done());
    assertThat(schedules.of("T1")).isEmpty();
  }

  @Test
  void where_it_cannot_post_it_is_paused_and_its_lead_hears_of_it_once() {
    Schedule schedule = daily("09:00", ROME);
    board.channel = new Noticeboard.Posted.Uninvited();
    until("2026-03-05T12:00:00+01:00", schedule);
    assertThat(now(schedule).state()).isEqualTo(State.FAILED);
    assertThat(now(schedule).trouble()).isEqualTo("uninvited");
    assertThat(board.notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.person()).isEqualTo(LEAD);
              assertThat(notice.place().channel()).isEqualTo("U7");
            });
    assertThat(board.messages.getFirst().toString()).contains("tip resume 1", "C1");
  }

  @Test
  void a_lead_who_cannot_be_reached_hears_of_it_at_the_next_time() {
    Schedule schedule = daily("09:00", ROME);
    board.channel = new Noticeboard.Posted.Refused("token_revoked");
    board.leadIsThere = false;
    until("2026-03-04T12:00:00+01:00", schedule);
    assertThat(board.toLeads()).isZero();
    board.leadIsThere = true;
    until("2026-03-06T12:00:00+01:00", schedule);
    assertThat(board.toLeads()).isEqualTo(1);
    assertThat(now(schedule).told()).isTrue();
  }

  @Test
  void where_the_lead_was_forgotten_it_is_paused_and_nobody_is_told() {
    Schedule schedule = daily("09:00", ROME);
    schedules.erase(LEAD);
    board.channel = new Noticeboard.Posted.Closed();
    until("2026-03-04T12:00:00+01:00", schedule);
    assertThat(now(schedule).trouble()).isEqualTo("closed");
    assertThat(board.notices).isEmpty();
  }

  @Test
  void while_the_chat_does_not_answer_it_is_tried_again_for_two_hours_in_growing_pauses() {
    Schedule schedule = daily("09:00", ROME);
    itIs("2026-03-03T09:00:00+01:00");
    board.awake = false;
    List<Duration> pauses = new ArrayList<>();
    Outcome outcome = work(schedule);
    while (outcome instanceof Again again) {
      pauses.add(again.pause());
      clock.move(again.pause());
      outcome = work(schedule);
    }
    assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(10)).hasSizeLessThan(25);
    assertThat(outcome).isEqualTo(new Until(Instant.parse("2026-03-04T08:00:00Z")));
    assertThat(now(schedule).state()).isEqualTo(State.ACTIVE);
    board.awake = true;
    until("2026-03-04T12:00:00+01:00", schedule);
    assertThat(posted(ROME)).containsExactly("2026-03-04T09:00+01:00");
  }
}
