package dev.sideline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.command.Command.Ask;
import dev.sideline.command.Command.ChooseLanguage;
import dev.sideline.command.Command.ForgetMe;
import dev.sideline.command.Command.GoOn;
import dev.sideline.command.Command.Help;
import dev.sideline.command.Command.ListCards;
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
        .isEqualTo(new Ask("language barrier at the till"));
  }

  @Test
  void whoever_wants_to_be_forgotten_says_so_in_two_words() {
    assertThat(Command.parse(" Forget ME ")).isEqualTo(new ForgetMe());
    assertThat(Command.parse("forget my order, she says"))
        .isEqualTo(new Ask("forget my order, she says"));
    assertThat(Command.parse("forget")).isEqualTo(new Ask("forget"));
    assertThat(Command.parse("forget it")).isEqualTo(new Ask("forget it"));
  }

  @Test
  void a_plus_goes_on_from_the_last_question() {
    assertThat(Command.parse(" + now she cries ")).isEqualTo(new GoOn("now she cries"));
    assertThat(Command.parse("+")).isEqualTo(new GoOn(""));
    assertThat(Command.parse("she is 90+ years old")).isEqualTo(new Ask("she is 90+ years old"));
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
    assertThat(Command.parse(typed)).isEqualTo(new Ask(typed));
  }

  @Test
  void a_situation_keeps_its_letters_and_lines() {
    assertThat(Command.parse("  She wrote:\n\"WHERE is it?\" "))
        .isEqualTo(new Ask("She wrote:\n\"WHERE is it?\""));
  }
}
