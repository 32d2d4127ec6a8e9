package dev.sideline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The program as it is called. */
class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine commandLine = Sideline.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }

  private int runReading(String input, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("this is no JSON: " + line, e);
    }
  }

  private void assertQuietError() {
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void ask_coaches_on_a_situation() {
    assertThat(run("ask", "customer", "shouts about a late refund")).isZero();
    assertThat(out.toString()).contains("Say this now", "Do", "Avoid", "Why it works");
    assertQuietError();
  }

  @Test
  void in_a_terminal_a_tip_is_shown_and_what_needs_a_chat_is_told_so() {
    assertThat(runReading("tip about angry-customer\ntip schedule\ntip list\n")).isZero();
    assertThat(out.toString())
        .contains("Tip: The customer is angry or shouting", "Try today:")
        .containsPattern("(?s)(That needs a chat and a database.*){2}");
    assertQuietError();
  }

  @Test
  void ask_json_prints_one_object() {
    assertThat(run("ask", "--json", "customer shouts about a late refund")).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode answer = json(out.toString());
    assertThat(answer.path("covered").booleanValue()).isTrue();
    assertThat(answer.path("cards").path(0).path("id").asText()).isEqualTo("angry-customer");
    assertThat(answer.path("say")).isNotEmpty();
  }

  @Test
  void ask_json_answers_every_line_of_standard_input_in_order() {
    String input =
        "customer shouts about a late refund\n\n"
            + "müşteri iadesi geciktiği için telefonda bana bağırıyor \uD83D\uDE21\n"
            + "a"
            + "\uD83D\uDE21".repeat(5_000)
            + "x\n";
    assertThat(runReading(input, "ask", "--json", "-")).isZero();
    List<JsonNode> answers = out.toString().lines().map(line -> json(line)).toList();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).path("cards").path(0).path("id").asText())
        .isEqualTo("angry-customer");
    assertThat(answers.get(1).path("unclear").asText()).isEqualTo("empty");
    assertThat(answers.get(2).path("language").asText()).isEqualTo("tr");
    assertThat(answers.get(2).has("unclear")).isFalse();
    assertThat(answers.get(3).has("covered")).isTrue();
  }

  @Test
  void ask_reads_one_situation_of_many_lines_from_standard_input() {
    assertThat(runReading("She wrote:\n\"WHERE is my parcel?!\"\n", "ask", "-")).isZero();
    assertThat(out.toString()).containsOnlyOnce("Say this now");
  }

  @Test
  void without_a_command_it_converses_until_quit() {
    assertThat(runReading("help\ncard long-story\nquit\ncards\n")).isZero();
    assertThat(out.toString())
        .contains("I coach you through hard moments")
        .contains("Say this now")
        .doesNotContain("The playbook: ");
  }

  @Test
  void doctor_checks_everything_a_line_each() {
    int exit = run("doctor");
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).contains("ok    settings: can be used");
    assertThat(lines)
        .anyMatch(line -> line.matches("ok {4}playbook: \\d+ cards, and the search answers"));
    assertThat(lines).allMatch(line -> line.matches("(ok  |note|FAIL)  [a-z ]+: .+"));
    // Whether the port is free is for the machine to say.
    assertThat(exit).isEqualTo(out.toString().contains("FAIL") ? 1 : 0);
  }

  @Test
  void cards_lists_the_playbook() {
    assertThat(run("cards")).isZero();
    assertThat(out.toString()).contains("The playbook: ", "  - angry-customer: ");
    assertQuietError();
  }

  @Test
  void card_shows_one_card() {
    assertThat(run("card", "long-story")).isZero();
    assertThat(out.toString()).contains("Say this now", "Card: ");
  }

  @Test
  void card_finds_its_id_in_any_case() {
    assertThat(run("card", "Long-Story")).isZero();
    assertThat(out.toString()).contains("Say this now");
  }

  @Test
  void an_unknown_card_is_a_bad_result() {
    assertThat(run("card", "long-storey")).isEqualTo(1);
    assertThat(out.toString()).contains("There is no card \"long-storey\".", "card long-story");
  }

  @Test
  void help_names_every_command_and_exit_code() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains(
            "ask", "cards", "card", "eval", "serve", "doctor", "cache", "prompt", "Exit codes:")
        .doesNotContain("learn");
  }

  @Test
  void every_command_explains_itself() {
    assertThat(
            List.of(
                "ask",
                "cards",
                "card",
                "eval",
                "serve",
                "doctor",
                "prompt",
                "cache stats",
                "cache clear"))
        .allSatisfy(command -> assertThat(run((command + " --help").split(" "))).isZero());
  }

  @Test
  void a_situation_may_begin_with_a_dash_or_an_at_sign() {
    assertThat(run("ask", "--json", "-20% discount was refused and he shouts")).isZero();
    assertThat(run("ask", "--json", "@home she shouts about a refund")).isZero();
    assertThat(out.toString()).hasLineCount(2);
  }

  @Test
  void version_is_one_line() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("sideline ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask",
        "card",
        "unheard",
        "--unheard",
        "cards extra",
        "eval --limit 3",
        "eval --model --set prod",
        "eval --model --language fr",
        "eval --model --parallel 0"
      })
  void wrong_use_is_told_on_the_error_stream(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotEmpty();
    assertThat(out.toString()).isEmpty();
  }
}
