package dev.sideline.tips.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.tips.schedule.WrittenDays.Days;
import dev.sideline.tips.schedule.WrittenOrder.Piece;
import dev.sideline.tips.schedule.WrittenOrder.Reading;
import dev.sideline.tips.schedule.WrittenOrder.Reading.Read;
import dev.sideline.tips.schedule.WrittenOrder.Reading.Unclear;
import dev.sideline.words.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders as leads write them. */
class WrittenOrderTest {
  private static final Set<DayOfWeek> WORKING = Set.of();

  private static Reading read(String words) {
    return WrittenOrder.read(words, Language.EN);
  }

  private static Reading order(Set<DayOfWeek> days, String at, String channel, String topic) {
    return new Read(new WrittenOrder(new Days(days), LocalTime.parse(at), channel, topic));
  }

  @Test
  void days_and_time_are_enough() {
    assertThat(read("weekdays 9:00")).isEqualTo(order(WORKING, "09:00", "", ""));
    assertThat(read("  Daily   16.30 "))
        .isEqualTo(order(EnumSet.allOf(DayOfWeek.class), "16:30", "", ""));
  }

  @Test
  void a_channel_and_a_topic_can_follow() {
    assertThat(read("weekdays 9 #floor[C1]")).isEqualTo(order(WORKING, "09:00", "C1", ""));
    assertThat(read("weekdays 9 #[C1] angry customers"))
        .isEqualTo(order(WORKING, "09:00", "C1", "angry customers"));
    assertThat(read("Mon, Wed 9am late 2 refunds"))
        .isEqualTo(order(Set.of(MONDAY, WEDNESDAY), "09:00", "", "late 2 refunds"));
  }

  @ParameterizedTest
  @CsvSource({
    "9, 09:00",
    "9:00, 09:00",
    "09.30, 09:30",
    "9am, 09:00",
    "4:30pm, 16:30",
    "4.30 PM, 16:30",
    "12am, 00:00",
    "12pm, 12:00",
    "0, 00:00",
    "23:59, 23:59",
    "4:30 p.m., 16:30"
  })
  void times_are_written_in_many_ways(String written, String time) {
    assertThat(read("daily " + written))
        .isEqualTo(order(EnumSet.allOf(DayOfWeek.class), time, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "25:00", "9:60", "13pm", "0am", "99"})
  void what_is_no_time_of_day_is_told(String written) {
    assertThat(read("daily " + written)).isEqualTo(new Unclear(Piece.TIME, written));
  }

  @Test
  void a_missing_time_is_told() {
    assertThat(read("weekdays")).isEqualTo(new Unclear(Piece.TIME, ""));
    assertThat(read("weekdays #floor[C1]")).isEqualTo(new Unclear(Piece.TIME, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"someday", "mon-", "m", "monfri", "s", "-", "mon,,fri", "to"})
  void what_is_no_day_is_told(String written) {
    assertThat(read(written + " 9:00")).isEqualTo(new Unclear(Piece.DAYS, written));
  }

  @Test
  void missing_days_are_told() {
    assertThat(read("9:00")).isEqualTo(new Unclear(Piece.DAYS, ""));
    assertThat(read("tomorrow")).isEqualTo(new Unclear(Piece.DAYS, "tomorrow"));
  }

  @Test
  void a_channel_that_the_platform_does_not_know_is_told() {
    assertThat(read("daily 9 #flor")).isEqualTo(new Unclear(Piece.CHANNEL, "#flor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN|mon|MONDAY",
        "EN|Tues,THURS|TUESDAY,THURSDAY",
        "EN|mon-fri|MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY",
        "EN|Sun – Thu|SUNDAY,MONDAY,TUESDAY,WEDNESDAY,THURSDAY",
        "EN|fri-mon|FRIDAY,SATURDAY,SUNDAY,MONDAY",
        "EN|mon tue|MONDAY,TUESDAY",
        "IT|lun, mer, ven|MONDAY,WEDNESDAY,FRIDAY",
        "IT|lunedì-giovedi|MONDAY,TUESDAY,WEDNESDAY,THURSDAY",
        "IT|mon|MONDAY",
        "TR|Pzt-Per|MONDAY,TUESDAY,WEDNESDAY,THURSDAY",
        "TR|pazar|SUNDAY",
        "TR|salı,ÇARŞAMBA|TUESDAY,WEDNESDAY",
        "TR|Cumartesi|SATURDAY",
        "LT|pirmadienis, penktadienis|MONDAY,FRIDAY",
        "LT|pr-pn|MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY",
        "LT|šeštadienis|SATURDAY",
        "HE|א-ה|SUNDAY,MONDAY,TUESDAY,WEDNESDAY,THURSDAY",
        "HE|ראשון, שלישי|SUNDAY,TUESDAY",
        "HE|יום שני|MONDAY",
        "HE|ב׳,ד'|MONDAY,WEDNESDAY",
        "RO|luni-vineri|MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY",
        "RO|marti, joi|TUESDAY,THURSDAY",
        "RO|sâmbătă|SATURDAY"
      })
  void days_are_written_in_ones_own_language_or_in_english(
      Language language, String written, String days) {
    Set<DayOfWeek> expected =
        EnumSet.copyOf(Arrays.stream(days.split(",", -1)).map(DayOfWeek::valueOf).toList());
    assertThat(WrittenDays.read(written, language)).contains(new Days(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Every day",
    "IT, ogni giorno",
    "TR, Her gün",
    "LT, kasdien",
    "HE, כל יום",
    "RO, In fiecare zi",
    "RO, every day"
  })
  void every_day_is_said_as_the_coach_says_it(Language language, String written) {
    assertThat(WrittenDays.read(written, language))
        .contains(new Days(EnumSet.allOf(DayOfWeek.class)));
  }

  @ParameterizedTest
  @CsvSource({"EN, lunedì", "IT, pzt", "TR, lun", "HE, x"})
  void days_of_other_languages_are_not_guessed(Language language, String written) {
    assertThat(WrittenDays.read(written, language)).isEmpty();
  }

  @Test
  void every_full_and_short_name_of_each_language_is_known() {
    for (Language language : Language.values()) {
      for (DayOfWeek day :
          new DayOfWeek[] {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY}) {
        for (java.time.format.TextStyle style :
            new java.time.format.TextStyle[] {
              java.time.format.TextStyle.FULL,
              java.time.format.TextStyle.FULL_STANDALONE,
              java.time.format.TextStyle.SHORT_STANDALONE
            }) {
          String name = day.getDisplayName(style, language.locale());
          assertThat(WrittenDays.read(name, language))
              .as(language + " " + name)
              .contains(new Days(Set.of(day)));
        }
      }
    }
  }
}
