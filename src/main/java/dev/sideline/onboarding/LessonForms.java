package dev.sideline.onboarding;

import dev.sideline.chat.Form;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.privacy.Redactor;
import dev.sideline.words.Words;
import java.util.Map;

/** The forms of lessons, by their names. */
public final class LessonForms {
  private LessonForms() {}

  /** All of them. */
  public static Map<String, Forms> of(School school, Redactor redactor) {
    return Map.of(
        OrderForm.NAME,
        new OrderForm(school),
        WritingForm.PRACTICE,
        new WritingForm(school, redactor, true),
        WritingForm.NOTE,
        new WritingForm(school, redactor, false));
  }

  /** For whoever opens one of a step that lies behind them. */
  static Form past(Words words, String title) {
    return Form.telling(title, Message.of(new Text(words.of("onboard.past"))));
  }
}
