package dev.sideline.adapter.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message looks in a terminal. */
class TerminalMessagesTest {
  private static final int WIDTH = 88;

  private final TerminalMessages plain = new TerminalMessages(false);
  private final TerminalMessages coloured = new TerminalMessages(true);

  @Test
  void every_part_has_its_own_look() {
    Message message =
        Message.of(
            new Heading("A card"),
            new Sayings("Say", List.of(new Saying("", "Hello."), new Saying("Writing", "Hi."))),
            new Steps("Do", List.of("first", "second")),
            new Points("Avoid", List.of("this")),
            new Points("", List.of("that")),
            new Text("Why."),
            new Example("card calm", "opens it"),
            new Note("small print"));
    assertThat(plain.render(message))
        .isEqualTo(
            """
            A card

            Say
              "Hello."
              Writing: "Hi."

            Do
              1. first
              2. second

            Avoid
              - this

              - that

            Why.
              card calm
                  opens it

            small print
            """);
  }

  @Test
  void a_long_text_is_wrapped_between_words() {
    String text = "word ".repeat(60).strip();
    assertThat(plain.render(Message.of(new Text(text))).lines())
        .hasSizeGreaterThan(1)
        .allMatch(
            line -> line.length() <= WIDTH && line.startsWith("word") && line.endsWith("word"));
  }

  @Test
  void wrapped_lines_stand_under_their_first() {
    assertThat(plain.render(Message.of(new Steps("", List.of("word ".repeat(60))))).lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.length() <= WIDTH)
        .first()
        .asString()
        .startsWith("  1. word");
    assertThat(plain.render(Message.of(new Steps("", List.of("word ".repeat(60))))).lines().skip(1))
        .allMatch(line -> line.startsWith("     word"));
  }

  @Test
  void a_word_that_is_wider_than_the_line_is_kept_whole() {
    String word = "x".repeat(200);
    assertThat(plain.render(Message.of(new Text("a " + word + " b"))))
        .isEqualTo("a\n" + word + "\nb\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001B[31mred\u001B[0m", "a\r\nb", "a\u0007b", "a\u009Bb", "a\tb"})
  void what_people_typed_does_not_steer_the_terminal(String typed) {
    String body = plain.render(Message.of(new Text(typed))).replaceAll("\n$", "");
    assertThat(body).matches("\\P{Cc}*");
  }

  @Test
  void colours_are_set_and_taken_back_on_every_line() {
    String rendered = coloured.render(Message.of(new Heading("word ".repeat(60))));
    assertThat(rendered.lines())
        .hasSizeGreaterThan(1)
        .allMatch(line -> line.startsWith("\u001B[1m") && line.endsWith("\u001B[0m"));
  }

  @Test
  void colours_change_no_word() {
    Message message =
        Message.of(new Heading("A"), new Text("b"), new Example("c", "d"), new Note("e"));
    assertThat(coloured.render(message).replaceAll("\u001B\\[\\d+m", ""))
        .isEqualTo(plain.render(message));
  }

  @Test
  void without_colours_there_is_no_escape() {
    assertThat(plain.render(Message.of(new Heading("A"), new Note("b")))).doesNotContain("\u001B");
  }
}
