package dev.sideline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.command.Command.Fill;
import dev.sideline.command.Command.Help;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which feature a form belongs to, and what is shown where none opens. */
class FormDeskTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Text TOLD = new Text("Nothing to fill in.");
  private static final Fill FILL = new Fill("colours", "C7");

  private String submit = "Save";
  private final FormDesk desk =
      new FormDesk(
          Map.of(
              "colours",
              new Forms() {
                @Override
                public Form open(String about, Incoming from) {
                  return new Form(
                      "colours", about, "Colours", submit, List.of(new Shown(Message.of(TOLD))));
                }

                @Override
                public Outcome submit(Filled filled, Incoming from) {
                  return new Taken(List.of(Message.of(TOLD)));
                }
              }));

  private static Incoming seen(Seen by) {
    return new Incoming(
        "1", new Person("T1", "U1"), new Place("test", "C1", "", by), "colours", "");
  }

  private Message page(Seen by) {
    return desk.page(FILL, seen(by), WORDS);
  }

  @Test
  void a_form_is_opened_by_its_feature_and_anything_else_is_no_form() {
    assertThat(desk.open(FILL, seen(Seen.PRIVATELY)).orElseThrow().get().about()).isEqualTo("C7");
    assertThat(desk.open(new Help(), seen(Seen.PRIVATELY))).isEmpty();
    assertThat(desk.open(new Fill("sizes", ""), seen(Seen.PRIVATELY))).isEmpty();
  }

  @Test
  void a_form_that_no_feature_knows_any_more_is_taken_and_forgotten() {
    Incoming from = seen(Seen.PRIVATELY);
    assertThat(desk.submit(new Filled("sizes", "", Map.of()), from))
        .isEqualTo(new Taken(List.of()));
    assertThat(desk.submit(new Filled("colours", "", Map.of()), from))
        .isEqualTo(new Taken(List.of(Message.of(TOLD))));
  }

  @Test
  void where_none_opens_a_button_opens_it() {
    assertThat(page(Seen.PRIVATELY))
        .isEqualTo(
            Message.of(
                new Text(WORDS.of("form.here")),
                new Buttons(List.of(new Button(WORDS.of("form.open"), "form colours C7")))));
  }

  @Test
  void what_only_tells_something_is_told_at_once_but_not_to_everybody() {
    submit = "";
    assertThat(page(Seen.PRIVATELY)).isEqualTo(Message.of(TOLD));
    assertThat(page(Seen.DIRECTLY)).isEqualTo(Message.of(TOLD));
    assertThat(page(Seen.OPENLY).parts()).startsWith(new Text(WORDS.of("form.here")));
  }
}
