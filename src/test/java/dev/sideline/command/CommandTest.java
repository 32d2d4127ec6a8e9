package dev.sideline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Concern;
import dev.sideline.coaching.Concern.Need;
import dev.sideline.coaching.Wish;
import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.AskExperts;
import dev.sideline.command.Command.Change;
import dev.sideline.command.Command.ChooseLanguage;
import dev.sideline.command.Command.Fill;
import dev.sideline.command.Command.ForgetMe;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
import dev.sideline.command.Command.Praise;
import dev.sideline.command.Command.Share;
import dev.sideline.command.Command.ShowCard;
import dev.sideline.command.Command.ShowLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed, as a command. */
class CommandTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n", "help", "HELP", " Help ", "?", " ? "})
  void help_is_asked_for(String typed) {
    assertThat(Command.parse(typed)).isEqualTo(new Help());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cards", "CARDS", "  Cards\t"})
  void cards_are_listed(String typed) {
    assertThat(Command.parse(typed)).isEqualTo(new ListCards());
  }

  @ParameterizedTest
  @ValueSource(strings = {"card long-story", "CARD Long-Story", "  card \t long-story  "})
  void a_card_is_shown_by_its_id(String typed) {
    assertThat(Command.parse(typed)).isEqualTo(new ShowCard("long-story"));
  }

  @Test
  void the_language_is_asked_for_and_chosen() {
    assertThat(Command.parse(" Language ")).isEqualTo(new ShowLanguage());
    assertThat(Command.parse("language LT")).isEqualTo(new ChooseLanguage("lt"));
    assertThat(Command.parse("language barrier at the till"))
        .isEqualTo(Ask.about("language barrier at the till"));
  }

  @Test
  void the_settings_are_a_form_and_more_words_are_a_situation() {
    assertThat(Command.parse(" Settings ")).isEqualTo(new Fill("settings", ""));
    assertThat(Command.parse("settings of his phone are wrong, he says"))
        .isEqualTo(Ask.about("settings of his phone are wrong, he says"));
  }

  @Test
  void a_button_opens_the_form_it_is_for() {
    String act = Form.opening("settings", "");
    assertThat(pressed(act)).isEqualTo(new Fill("settings", ""));
    assertThat(pressed(act.strip())).isEqualTo(new Fill("settings", ""));
  }

  @Test
  void whoever_wants_to_be_forgotten_says_so_in_two_words() {
    assertThat(Command.parse(" Forget ME ")).isEqualTo(new ForgetMe());
    assertThat(Command.parse("forget my order, she says"))
        .isEqualTo(Ask.about("forget my order, she says"));
    assertThat(Command.parse("forget")).isEqualTo(Ask.about("forget"));
    assertThat(Command.parse("forget it")).isEqualTo(Ask.about("forget it"));
  }

  @Test
  void a_plus_goes_on_from_the_last_question() {
    assertThat(Command.parse(" + now she cries "))
        .isEqualTo(new Ask(new Concern("now she cries", Need.GOING_ON)));
    assertThat(Command.parse("+")).isEqualTo(new Ask(new Concern("", Need.GOING_ON)));
    assertThat(Command.parse("she is 90+ years old")).isEqualTo(Ask.about("she is 90+ years old"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help, he is shouting",
        "help he is shouting",
        "Help! She cries",
        "? what now",
        "card",
        "card was declined again and he shouts",
        "cards on the table, she says",
        "cards declined",
        "he is shouting"
      })
  void everything_else_is_a_situation(String typed) {
    assertThat(Command.parse(typed)).isEqualTo(Ask.about(typed));
  }

  @Test
  void a_situation_keeps_its_letters_and_lines() {
    assertThat(Command.parse("  She wrote:\n\"WHERE is it?\" "))
        .isEqualTo(Ask.about("She wrote:\n\"WHERE is it?\""));
  }

  private static Command pressed(String act) {
    return Command.of(
        new Incoming(
            "press/1", new Person("T1", "U1"), new Place("test", "C1"), Kind.PRESSED, act, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13.37.1a", "T1/C1/17.5", "T1/C1/17.5#18.2", "shortcut/13.37.1a"})
  void a_button_below_an_answer_names_the_question_whatever_its_id_looks_like(String id) {
    assertThat(pressed("shorter " + id)).isEqualTo(new Change(id, Wish.SHORTER));
    assertThat(pressed("more-formal " + id)).isEqualTo(new Change(id, Wish.MORE_FORMAL));
    assertThat(pressed("another-way " + id)).isEqualTo(new Change(id, Wish.ANOTHER_WAY));
    assertThat(pressed("good " + id)).isEqualTo(new Praise(id));
    assertThat(pressed("share " + id)).isEqualTo(new Share(id));
    assertThat(pressed("form why " + id)).isEqualTo(new Fill("why", id));
    assertThat(pressed("experts " + id + " may we ban parrots?"))
        .isEqualTo(new AskExperts(id, "may we ban parrots?"));
  }

  @Test
  void what_a_button_says_is_a_situation_where_somebody_types_it() {
    assertThat(Command.parse("shorter please")).isEqualTo(Ask.about("shorter please"));
    assertThat(Command.parse("share prices")).isEqualTo(Ask.about("share prices"));
  }
}
