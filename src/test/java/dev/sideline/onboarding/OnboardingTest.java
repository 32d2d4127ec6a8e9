package dev.sideline.onboarding;

import static dev.sideline.onboarding.Classroom.KIM;
import static dev.sideline.onboarding.Classroom.LEAD;
import static dev.sideline.onboarding.Classroom.OTHER_LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress.Check;
import dev.sideline.onboarding.progress.LessonProgress.Practice;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.TeamCalendar;
import dev.sideline.workspace.Welcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going through a track, and offering it to others. */
class OnboardingTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Place FLOOR = new Place("slack", "C1");

  private final Classroom room =
      new Classroom(ZoneOffset.UTC, Instant.parse("2026-03-02T10:00:00Z"));

  @AfterEach
  void close() {
    room.close();
  }

  private String now() {
    return room.says("").toString();
  }

  private static String title(Lesson lesson, int number) {
    return "Lesson " + number + " of 10: " + lesson.title();
  }

  private void welcomes() {
    room.channels.settle(
        "T1",
        "C1",
        new ChannelSettings(
            Optional.of(Language.IT),
            false,
            true,
            "",
            "",
            false,
            "",
            TeamCalendar.DEFAULT,
            Optional.of(new Welcome("first-week", LEAD.id()))));
  }

  private Message leadSays(String words) {
    return room.says(LEAD, FLOOR, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the ferry a man collapsed",
        "ferry",
        "a guest",
        "@dana[U2] she shouts at everybody",
        "begin-track",
        "lesson",
        "lesson check",
        "lesson plan respect",
        "status quo is bad",
        "pause button broken",
        "#floor[C1]"
      })
  void what_only_begins_with_the_word_is_a_situation(String words) {
    assertThat(OnboardWish.parse(words)).isEmpty();
  }

  @Test
  void nothing_is_kept_before_somebody_begins() {
    assertThat(now()).contains(WORDS.of("onboard.intro.bot"), "begin-track first-week");
    room.says("not-now");
    assertThat(room.isKnown()).isFalse();
  }

  @Test
  void progress_survives_a_restart_at_every_step() {
    room.begins();
    room.restart();
    assertThat(now()).contains(title(room.track().lessons().getFirst(), 1));
    room.says("lesson check respect " + room.answer("respect", true));
    room.restart();
    assertThat(now()).contains("onboard-write respect");
    room.says("lesson wrote respect I am sorry");
    room.restart();
    assertThat(now()).contains("onboard-note respect");
    room.says("lesson noted respect the courier");
    room.restart();
    assertThat(now()).contains(WORDS.of("onboard.next.now"));
    assertThat(room.enrolment().progress("respect").note()).isEqualTo("the courier");
  }

  @Test
  void old_buttons_answer_with_where_one_is_and_change_nothing() {
    room.begins();
    room.does("respect", false);
    room.says("next");
    Enrolment before = room.enrolment();
    String id = before.id();
    for (String old :
        List.of(
            "begin-track first-week",
            "not-now",
            "next",
            "lesson ask respect",
            "lesson skip respect",
            "lesson done respect",
            "lesson noted respect other words",
            "lesson check respect " + room.answer("respect", true),
            "lesson check listening 7",
            "lesson check nowhere 1",
            "sure-stop other",
            "sure-restart other",
            "share",
            "keep")) {
      assertThat(room.says(old).toString())
          .as(old)
          .contains(title(room.track().lessons().get(1), 2));
    }
    assertThat(room.enrolment().lessons()).isEqualTo(before.lessons());
    assertThat(room.enrolment().id()).isEqualTo(id);
    assertThat(room.enrolment().progress("respect").check()).isEqualTo(Check.WRONG);
  }

  @Test
  void a_changed_track_keeps_what_was_done() {
    room.begins();
    room.does("respect", true);
    room.says("next");
    room.does("listening", true);
    room.says("next");
    room.lessons(
        lessons -> {
          Lesson removed = lessons.remove(2);
          Collections.swap(lessons, 0, 1);
          Lesson respect = lessons.get(1);
          lessons.add(1, renamed(removed, "brand-new"));
          lessons.set(2, retold(respect));
          return lessons;
        });
    assertThat(now()).contains("lesson 2, “").doesNotContain("Told anew");
    assertThat(room.says("next").toString()).contains("Lesson 2 of 10");
    assertThat(room.enrolment().progress("respect").isDone()).isTrue();
    room.does("brand-new", true);
    assertThat(now()).contains(room.track().lessons().get(3).title());
  }

  static Lesson renamed(Lesson lesson, String id) {
    return new Lesson(
        id,
        1,
        lesson.card(),
        lesson.title(),
        lesson.text(),
        lesson.check(),
        lesson.practice(),
        lesson.reflection());
  }

  private static Lesson retold(Lesson lesson) {
    return new Lesson(
        lesson.id(),
        lesson.day(),
        lesson.card(),
        "Told anew",
        lesson.text(),
        lesson.check(),
        lesson.practice(),
        lesson.reflection());
  }

  @ParameterizedTest
  @ValueSource(strings = {WritingForm.PRACTICE, WritingForm.NOTE})
  void what_is_written_in_a_form_is_handed_on_without_customers_data(String form) {
    assertThat(room.written(form, "Hello, is it 4111 1111 1111 1111?"))
        .contains("Hello, is it")
        .doesNotContain("4111");
  }

  @Test
  void whoever_changes_the_language_goes_on_in_it() {
    room.begins();
    room.languages.choose(KIM, Language.IT);
    assertThat(now()).contains("Lezione 1 di 10");
  }

  @Test
  void at_the_end_there_is_a_summary_and_without_a_lead_nothing_to_share() {
    room.begins();
    for (Lesson lesson : room.track().lessons()) {
      room.says("next");
      room.does(lesson.id(), !lesson.id().equals("angry"));
    }
    String end = now();
    assertThat(end)
        .contains(WORDS.of("onboard.end.right", 9, 10))
        .contains("card angry-customer")
        .doesNotContain(WORDS.of("onboard.share"));
    assertThat(room.letters.take(LEAD.id())).isEmpty();
    room.says("sure-restart " + room.enrolment().id());
    assertThat(room.enrolment().state()).isEqualTo(State.UNDER_WAY);
    assertThat(now()).contains("Lesson 1 of 10");
  }

  @Test
  void after_it_was_stopped_old_buttons_say_so_and_change_nothing() {
    room.begins();
    room.says("sure-stop " + room.enrolment().id());
    for (String old : List.of("lesson check respect 2", "next", "pause", "stop", "share")) {
      assertThat(room.says(old).toString()).as(old).contains(WORDS.of("onboard.status.stopped"));
    }
    assertThat(room.enrolment().progress("respect").check()).isEqualTo(Check.OPEN);
  }

  @Test
  void whoever_was_done_before_a_lesson_came_into_the_track_stays_done() {
    room.begins();
    for (Lesson lesson : room.track().lessons()) {
      room.says("next");
      room.does(lesson.id(), true);
    }
    room.lessons(
        lessons -> {
          lessons.add(renamed(lessons.getLast(), "brand-new"));
          return lessons;
        });
    assertThat(room.says("next").toString())
        .contains(WORDS.of("onboard.end", room.track().title()));
  }

  @Test
  void whoever_stops_and_comes_back_goes_on_where_they_were() {
    room.begins();
    room.does("respect", true);
    assertThat(room.says("stop").toString()).contains("sure-stop " + room.enrolment().id());
    assertThat(room.enrolment().state()).isEqualTo(State.UNDER_WAY);
    room.says("sure-stop " + room.enrolment().id());
    assertThat(now()).contains(WORDS.of("onboard.intro.bot"));
    room.begins();
    assertThat(now()).contains("Lesson 2 of 10");
  }

  @Test
  void typed_in_a_channel_it_is_answered_directly() {
    assertThat(room.says(KIM, FLOOR, "").toString()).contains(WORDS.of("onboard.direct"));
    assertThat(room.came().getFirst().message().toString()).contains("begin-track first-week C1");
    room.letters.refuse();
    assertThat(room.says(KIM, FLOOR, "").toString()).contains(WORDS.of("onboard.unreachable"));
  }

  @Test
  void each_press_of_the_same_button_is_answered_directly() {
    room.pressesAgain(FLOOR, "");
    room.pressesAgain(FLOOR, "");
    assertThat(room.letters.take(KIM.id())).hasSize(2);
  }

  @Test
  void a_lead_assigns_a_track_and_hears_what_comes_of_it_but_no_details() {
    assertThat(leadSays("@kim[U1] first-week").toString())
        .contains(WORDS.of("onboard.lead.offered"), WORDS.of("onboard.lead.hears"));
    assertThat(room.came().getFirst().message().toString())
        .contains(WORDS.of("onboard.assigned"), WORDS.of("onboard.intro.kept"));
    assertThat(leadSays("@kim[U1]").toString()).contains(WORDS.of("onboard.lead.already"));
    room.says("begin-track first-week");
    assertThat(room.letters.take(LEAD.id())).hasSize(1);
    room.does("respect", false);
    assertThat(leadSays("status @kim[U1]").toString())
        .contains(WORDS.of("onboard.lead.at", 1), WORDS.of("onboard.lead.private"))
        .doesNotContain(WORDS.of("onboard.end.repeat"));
    room.says("pause");
    assertThat(leadSays("status @kim[U1]").toString()).contains(WORDS.of("onboard.lead.at", 1));
    room.says("sure-stop " + room.enrolment().id());
    assertThat(leadSays("status @kim[U1]").toString())
        .contains(WORDS.of("onboard.lead.nothing"))
        .doesNotContain(WORDS.of("onboard.status.stopped"));
  }

  @Test
  void an_offer_keeps_what_was_done_of_the_same_track() {
    room.begins();
    room.does("respect", true);
    room.says("sure-stop " + room.enrolment().id());
    assertThat(leadSays("@kim[U1]").toString()).contains(WORDS.of("onboard.lead.offered"));
    assertThat(room.enrolment().progress("respect").isDone()).isTrue();
    room.begins();
    assertThat(now()).contains("Lesson 2 of 10");
  }

  @Test
  void what_was_completed_is_not_offered_again() {
    room.begins();
    completes();
    Enrolment done = room.enrolment();
    assertThat(leadSays("@kim[U1]").toString())
        .contains(WORDS.of("onboard.lead.finished", room.track().title()));
    assertThat(room.enrolment()).isEqualTo(done);
    assertThat(room.came()).isEmpty();
  }

  @Test
  void whoever_is_no_lead_any_more_hears_nothing_and_is_shown_nothing() {
    leadSays("@kim[U1]");
    room.begins();
    room.letters.take(LEAD.id());
    room.people.guest(LEAD);
    completes();
    assertThat(now())
        .contains(WORDS.of("onboard.end", room.track().title()))
        .doesNotContain(WORDS.of("onboard.share"));
    assertThat(room.says("share").toString()).contains(WORDS.of("onboard.unshared"));
    assertThat(room.letters.take(LEAD.id())).isEmpty();
  }

  private void completes() {
    for (Lesson lesson : room.track().lessons()) {
      room.says("next");
      room.does(lesson.id(), false);
    }
  }

  @Test
  void whoever_says_yes_while_an_offer_is_being_written_is_in_the_track() {
    room.letters.meanwhile(room::begins);
    leadSays("@kim[U1]");
    assertThat(room.enrolment().state()).isEqualTo(State.UNDER_WAY);
    assertThat(room.enrolment().origin().lead()).isEqualTo(LEAD.id());
  }

  @Test
  void of_two_leads_who_offer_at_once_one_hears_that_there_is_an_offer() {
    room.letters.meanwhile(
        () ->
            assertThat(room.says(OTHER_LEAD, FLOOR, "@kim[U1]").toString())
                .contains(WORDS.of("onboard.lead.already")));
    leadSays("@kim[U1]");
    assertThat(room.came()).hasSize(1);
  }

  @Test
  void an_offer_that_reaches_nobody_leaves_everything_as_it_was() {
    room.begins();
    room.does("respect", true);
    room.says("sure-stop " + room.enrolment().id());
    Enrolment before = room.enrolment();
    room.letters.refuse();
    assertThat(leadSays("@kim[U1]").toString()).contains(WORDS.of("onboard.lead.unreachable"));
    assertThat(room.enrolment()).isEqualTo(before);
  }

  @Test
  void after_the_end_the_questions_that_still_come_back_can_be_stopped() {
    room.begins();
    completes();
    for (String wish : List.of("stop", "pause")) {
      assertThat(room.says(wish).toString())
          .contains(WORDS.of("onboard.stop.questions"), "sure-stop " + room.enrolment().id());
    }
    assertThat(room.says("sure-stop " + room.enrolment().id()).toString())
        .contains(WORDS.of("onboard.stopped.questions"));
    room.until(Instant.parse("2026-03-20T10:00:00Z"));
    assertThat(room.came()).isEmpty();
    assertThat(room.isWaited()).isFalse();
    assertThat(room.says("stop").toString())
        .contains(WORDS.of("onboard.end", room.track().title()));
  }

  @Test
  void after_one_track_another_can_be_begun() {
    room.alsoTeaches("second-week", "The second week");
    room.begins();
    completes();
    assertThat(now()).contains(WORDS.of("onboard.end.others"), "begin-track second-week");
    room.says("begin-track second-week");
    assertThat(room.enrolment().track()).isEqualTo("second-week");
    assertThat(now()).contains("Lesson 1 of 10");
  }

  @Test
  void whoever_begins_another_track_than_was_offered_declines_that() {
    room.alsoTeaches("second-week", "The second week");
    leadSays("@kim[U1] first-week");
    room.says("begin-track second-week");
    assertThat(room.letters.take(LEAD.id()).toString())
        .contains(WORDS.of("onboard.lead.declined", room.track().title()));
    assertThat(room.enrolment().origin().lead()).isEmpty();
  }

  @Test
  void practice_whose_card_is_gone_does_not_count_as_reached() {
    room.begins();
    room.lessons(
        lessons -> {
          Lesson first = lessons.getFirst();
          lessons.set(0, teaching(first, "no-such-card"));
          return lessons;
        });
    room.says("lesson check respect " + room.answer("respect", true));
    assertThat(room.says("lesson wrote respect I am sorry").toString())
        .contains(WORDS.of("onboard.practice.gone"));
    assertThat(room.enrolment().progress("respect").practice()).isEqualTo(Practice.TRIED);
  }

  private static Lesson teaching(Lesson lesson, String card) {
    return new Lesson(
        lesson.id(),
        lesson.day(),
        card,
        lesson.title(),
        lesson.text(),
        lesson.check(),
        lesson.practice(),
        lesson.reflection());
  }

  @Test
  void while_it_cannot_be_told_who_somebody_is_nothing_is_offered() {
    for (String whom : List.of("@x[C0123]", "@new[U55]")) {
      assertThat(leadSays(whom).toString()).contains(WORDS.of("onboard.lead.unsure"));
    }
    welcomes();
    room.people.forget(KIM);
    assertThatThrownBy(() -> room.joins("C1")).isInstanceOf(IllegalStateException.class);
    assertThat(room.isKnown()).isFalse();
    assertThat(room.came()).isEmpty();
  }

  @Test
  void a_person_may_decline_and_the_lead_hears_so_once() {
    leadSays("@kim[U1]");
    room.says("not-now");
    room.says("not-now");
    assertThat(room.letters.take(LEAD.id())).hasSize(1);
    assertThat(room.enrolment().state()).isEqualTo(State.DECLINED);
  }

  @Test
  void nobody_but_leads_assigns_or_asks_about_others() {
    for (String wish : List.of("@lead[U7] first-week", "status @lead[U7]")) {
      assertThat(room.says(KIM, FLOOR, wish).toString()).contains(WORDS.of("leads.only"));
    }
    assertThat(room.letters.take(LEAD.id())).isEmpty();
  }

  @Test
  void a_lead_hears_why_somebody_cannot_be_enrolled() {
    room.people.guest(new Person("T1", "U9"));
    assertThat(leadSays("@guest[U9]").toString()).contains(WORDS.of("onboard.lead.guest"));
    assertThat(leadSays("@somebody").toString()).contains(WORDS.of("onboard.lead.whom"));
    assertThat(leadSays("@kim[U1] nothing").toString())
        .contains(WORDS.of("onboard.lead.track"), "first-week");
    assertThat(leadSays("status @kim[U1]").toString()).contains(WORDS.of("onboard.lead.nothing"));
    room.letters.refuse();
    assertThat(leadSays("@kim[U1]").toString()).contains(WORDS.of("onboard.lead.unreachable"));
    assertThat(room.isKnown()).isFalse();
  }

  @Test
  void a_newcomer_is_greeted_once_in_the_language_of_the_channel() {
    welcomes();
    room.joins("C1");
    assertThat(room.came().getFirst().message().toString())
        .contains(Words.in(Language.IT).of("onboard.welcome"), "ids=[C1]");
    room.joins("C1");
    room.says("not-now");
    room.joins("C1");
    assertThat(room.came()).isEmpty();
    assertThat(room.letters.take(LEAD.id())).hasSize(1);
  }

  @Test
  void nobody_is_greeted_who_is_in_a_track_a_guest_or_where_nobody_wants_it() {
    room.joins("C1");
    welcomes();
    room.begins();
    room.joins("C1");
    room.forget(KIM);
    room.people.guest(KIM);
    room.joins("C1");
    assertThat(room.came()).isEmpty();
  }

  @Test
  void only_after_the_person_shares_them_a_lead_sees_details() {
    leadSays("@kim[U1]");
    room.begins();
    for (Lesson lesson : room.track().lessons()) {
      room.says("next");
      room.does(lesson.id(), false);
    }
    room.letters.take(LEAD.id());
    room.says("keep");
    assertThat(room.letters.take(LEAD.id())).isEmpty();
    room.says("share");
    room.says("share");
    assertThat(room.letters.take(LEAD.id()).getFirst().message().toString())
        .contains(WORDS.of("onboard.end.repeat"));
    assertThat(leadSays("status @kim[U1]").toString()).contains(WORDS.of("onboard.end.repeat"));
    assertThat(room.says(OTHER_LEAD, FLOOR, "status @kim[U1]").toString())
        .contains(WORDS.of("onboard.status.completed"), WORDS.of("onboard.lead.private"))
        .doesNotContain(WORDS.of("onboard.end.repeat"));
  }

  @Test
  void what_all_would_see_is_said_directly() {
    assertThat(room.says(LEAD, FLOOR.seen(Seen.OPENLY), "@kim[U1]").toString())
        .contains(WORDS.of("onboard.direct"));
  }
}
