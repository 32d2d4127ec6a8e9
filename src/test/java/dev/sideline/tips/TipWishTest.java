package dev.sideline.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.tips.TipWish.Answer;
import dev.sideline.tips.TipWish.Filling;
import dev.sideline.tips.TipWish.Now;
import dev.sideline.tips.TipWish.OfSchedules;
import dev.sideline.tips.TipWish.PostHere;
import dev.sideline.tips.schedule.ScheduleForm;
import dev.sideline.tips.schedule.ScheduleWish;
import dev.sideline.tips.schedule.ScheduleWish.About;
import dev.sideline.tips.schedule.ScheduleWish.Act;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind "tip". */
class TipWishTest {
  @Test
  void a_tip_is_wanted_now_or_about_something_or_another_one() {
    assertThat(TipWish.parse("")).contains(new Now("", ""));
    assertThat(TipWish.parse("about late refunds")).contains(new Now("late refunds", ""));
    assertThat(TipWish.parse("another=angry-customer late refunds"))
        .contains(new Now("late refunds", "angry-customer"));
  }

  @Test
  void a_schedule_is_made_in_words_or_by_a_form() {
    assertThat(TipWish.parse("schedule")).contains(new Filling(ScheduleForm.NAME));
    assertThat(TipWish.parse("Schedule weekdays 9:00 #floor[C1] Angry customers"))
        .contains(
            new OfSchedules(new ScheduleWish.Make("weekdays 9:00 #floor[C1] Angry customers")));
    assertThat(TipWish.parse("schedule daily 9\nlate"))
        .contains(new OfSchedules(new ScheduleWish.Make("daily 9\nlate")));
  }

  @Test
  void schedules_are_listed_and_changed_by_their_number_or_without() {
    assertThat(TipWish.parse("list")).contains(new OfSchedules(new ScheduleWish.ShowAll()));
    assertThat(TipWish.parse("pause")).contains(about(Act.PAUSE, OptionalInt.empty()));
    assertThat(TipWish.parse("Resume 3")).contains(about(Act.RESUME, OptionalInt.of(3)));
    assertThat(TipWish.parse("skip #12")).contains(about(Act.SKIP, OptionalInt.of(12)));
    assertThat(TipWish.parse("remove 3")).contains(about(Act.REMOVE, OptionalInt.of(3)));
    assertThat(TipWish.parse("preview")).contains(about(Act.PREVIEW, OptionalInt.empty()));
    assertThat(TipWish.parse("history 1")).contains(about(Act.HISTORY, OptionalInt.of(1)));
  }

  private static TipWish about(Act act, OptionalInt number) {
    return new OfSchedules(new About(act, number));
  }

  @Test
  void buttons_post_a_tip_and_answer_a_question() {
    assertThat(TipWish.parse("post=angry-customer")).contains(new PostHere("angry-customer"));
    assertThat(TipWish.parse("answer 3-1772442000 2")).contains(new Answer("3-1772442000", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jar was stolen from the counter",
        "about",
        "another customer left none",
        "post it note fell off",
        "post complaints",
        "list the guests left is gone",
        "pause please, she said",
        "remove 3 of them",
        "skip 1234567",
        "answer me, she shouts",
        "answer machine is full",
        "history of complaints",
        "s are missing"
      })
  void everything_else_is_a_situation(String words) {
    assertThat(TipWish.parse(words)).isEmpty();
  }
}
