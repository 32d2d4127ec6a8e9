package dev.sideline.command;

import dev.sideline.chat.Form;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Text;
import dev.sideline.command.Command.Fill;
import dev.sideline.words.Words;
import java.util.List;

/** A button that opens a form. */
final class FormPage {
  private FormPage() {}

  static Message show(Fill fill, Words words) {
    return Message.of(
        new Text(words.of("form.here")),
        new Buttons(
            List.of(new Button(words.of("form.open"), Form.opening(fill.form(), fill.about())))));
  }
}
