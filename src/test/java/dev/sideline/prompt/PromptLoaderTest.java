package dev.sideline.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.content.PromptFolder;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.TestPrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Reading and filling the prompts. */
class PromptLoaderTest {
  private static final String ADVICE =
      """
      ---
      name: advice
      inputs: [voice, rules, index, language, cards, team, situation]
      temperature: 0.3
      max-tokens: 600
      ---

      ## System
      {{voice}} {{rules}}
      {{index}}

      ## User
      {{cards}}
      {{team}} {{situation}} {{language}}
      """;

  private static final String REPLY =
      ADVICE
          .replace("name: advice", "name: reply")
          .replace(", situation]", ", customer-language, own-words, message]")
          .replace("{{situation}}", "{{message}} {{own-words}} {{customer-language}}");

  private static final String FOLLOW_UP =
      ADVICE
          .replace("name: advice", "name: follow-up")
          .replace(", situation]", ", thread, situation]")
          .replace("{{situation}}", "{{thread}} {{situation}}");

  private static final String REWORK =
      ADVICE
          .replace("name: advice", "name: rework")
          .replace(", situation]", ", situation, advice, wish]")
          .replace("{{situation}}", "{{situation}} {{advice}} {{wish}}");

  private static final String PRACTICE =
      ADVICE
          .replace("name: advice", "name: practice")
          .replace("index, language, cards, team, situation]", "language, card, situation, words]")
          .replace("\n{{index}}", "")
          .replace("{{cards}}", "{{card}}")
          .replace("{{team}}", "{{words}}");

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts =
        new OwnPrompts(folder)
            .write("coaching/voice.md", "Be short.\n")
            .write("coaching/rules.md", "Be kind.\n")
            .write("coaching/advice.md", ADVICE)
            .write("coaching/follow-up.md", FOLLOW_UP)
            .write("coaching/rework.md", REWORK)
            .write("coaching/reply.md", REPLY)
            .write("coaching/practice.md", PRACTICE);
  }

  private Prompts load() {
    return TestPrompts.loader(prompts.folder()).load();
  }

  private List<String> faults() {
    return catchThrowableOfType(ContentException.class, this::load).faults().stream()
        .map(ContentFault::toString)
        .toList();
  }

  @Test
  void a_prompt_is_filled_with_its_fragments_and_its_values() {
    RenderedPrompt prompt =
        load()
            .render(
                PromptName.ADVICE,
                Map.of(
                    "index",
                    "I",
                    "cards",
                    "C",
                    "team",
                    "W",
                    "situation",
                    "he shouts",
                    "language",
                    "Italian"));
    assertThat(prompt)
        .isEqualTo(
            new RenderedPrompt(
                PromptName.ADVICE,
                "Be short. Be kind.\nI",
                "C\nW he shouts Italian",
                41,
                0.3,
                600));
  }

  @Test
  void what_people_wrote_is_never_taken_for_a_placeholder() {
    RenderedPrompt prompt =
        load()
            .render(
                PromptName.ADVICE,
                Map.of(
                    "index", "I",
                    "cards", "C",
                    "team", "W",
                    "situation", "{{voice}} {{index}} {{language}} $1 \\",
                    "language", "Italian"));
    assertThat(prompt.user()).isEqualTo("C\nW { {voice}} { {index}} { {language}} $1 \\ Italian");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {{cards}}        | {{cardz}}       | 13 | {{cardz}} is not among the inputs of this file
          {{cards}}        | {{cards}} {{A b}} | 13 | "{{A b}}" is no placeholder; one is {{a-name}}
          {{cards}}        | none            | 3  | the prompt must use {{cards}}, or it would be asked without it
          language, cards  | language, cats, cards | 3 | there is no input "cats"
          name: advice     | name: avdice    | 2  | the name must be "advice"
          temperature: 0.3 | temperature: hot | 4 | "temperature" must be a number from 0 to 2
          temperature: 0.3 | temperature: 2.5 | 4 | "temperature" must be a number from 0 to 2
          max-tokens: 600  | max-tokens: 0   | 5  | "max-tokens" must be a number from 1 to 8000
          max-tokens: 600  | tokens: 600     | 5  | "tokens"
          ## User          | ## Question     | 7  | a prompt has two sections
          """)
  void what_is_wrong_is_told_with_its_line(String right, String wrong, int line, String message) {
    prompts.write("coaching/advice.md", ADVICE.replace(right, wrong));
    assertThat(faults())
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("coaching/advice.md:" + line + ": ")
                    .contains(message));
  }

  @Test
  void all_faults_are_told_at_once() {
    prompts
        .delete("coaching/voice.md")
        .write("coaching/rules.md", "Be {{kind}}.")
        .write("coaching/reply.md", "no front matter");
    assertThat(faults())
        .anyMatch(fault -> fault.equals("coaching/voice.md:1: the file is missing"))
        .anyMatch(fault -> fault.startsWith("coaching/rules.md:1: {{kind}}"))
        .anyMatch(fault -> fault.startsWith("coaching/reply.md:1: the file must begin with"));
  }

  @Test
  void the_fingerprint_changes_with_every_word() {
    String before = load().fingerprint();
    assertThat(load().fingerprint()).isEqualTo(before);
    prompts.write("coaching/rules.md", "Be very kind.\n");
    assertThat(load().fingerprint()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(value = PromptName.class, mode = Mode.EXCLUDE, names = "PRACTICE")
  void the_shipped_prompts_begin_with_what_stays_the_same_and_end_with_the_question(
      PromptName name) {
    Prompts shipped = TestPrompts.loader(PromptFolder.shipped(Optional.empty())).load();
    Template template = Objects.requireNonNull(shipped.templates().get(name));
    assertThat(template.system()).startsWith("{{voice}}").endsWith("{{index}}");
    assertThat(template.user()).contains("<<<\n{{").contains("}}\n>>>");
  }

  @Test
  void the_prompt_for_practice_needs_no_index_and_holds_what_stays_the_same_first() {
    Prompts shipped = TestPrompts.loader(PromptFolder.shipped(Optional.empty())).load();
    Template template = Objects.requireNonNull(shipped.templates().get(PromptName.PRACTICE));
    assertThat(template.system()).startsWith("You are Sideline").endsWith("{{rules}}");
    assertThat(template.user()).contains("<<<\n{{situation}}\n>>>", "<<<\n{{words}}\n>>>");
  }
}
