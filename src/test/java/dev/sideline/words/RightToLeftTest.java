package dev.sideline.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hebrew lines among Latin words, numbers and quotes. */
class RightToLeftTest {

  private static boolean isReadFromTheRight(String line) {
    return new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "הלקוח צועק.",
        "angry-customer: הלקוח כועס",
        "repeat-problem-customer: לקוח חוזר",
        "1. לעצור ולנשום.",
        "\"אני כאן.\"",
        "Wi-Fi לא עובד"
      })
  void a_line_with_enough_hebrew_is_read_from_the_right(String line) {
    assertThat(isReadFromTheRight(RightToLeft.line(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1. Breathe.", "!?", "Il cliente urla.", "He wrote שלום and went away"})
  void any_other_line_stays_as_it_is(String line) {
    assertThat(RightToLeft.line(line)).isEqualTo(line);
  }

  @Test
  void a_full_stop_stays_at_the_left_end_even_where_the_paragraph_goes_to_the_right() {
    String marked = RightToLeft.line("הלקוח צועק.");
    Bidi bidi = new Bidi(marked, Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(bidi.getLevelAt(marked.indexOf('.'))).isEqualTo(1);
  }

  @Test
  void no_mark_stands_where_hebrew_letters_begin_and_end_the_line() {
    assertThat(RightToLeft.line("הלקוח כועס")).isEqualTo("הלקוח כועס");
  }

  @Test
  void a_command_keeps_its_slash_on_its_left() {
    String line = RightToLeft.marked(RightToLeft.embedded("/coach cards") + ": מציג הכול");
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    assertThat(bidi.getBaseLevel()).isEqualTo(1);
    assertThat(bidi.getLevelAt(line.indexOf('/'))).isEqualTo(2);
    assertThat(bidi.getLevelAt(line.indexOf('c'))).isEqualTo(2);
  }
}
