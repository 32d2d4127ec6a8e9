package dev.sideline.tips.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.playbook.Quiz;
import dev.sideline.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that go with tips, from files. */
class TipQuestionsLoaderTest {
  private static final Playbook PLAYBOOK =
      new PlaybookLoader(PromptFolder.shipped(Optional.empty())).load();

  @TempDir Path folder;

  private TipQuestions load(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("tips"));
    Files.writeString(folder.resolve("tips/it.yaml"), yaml);
    return new TipQuestionsLoader(PromptFolder.at(folder)).load(PLAYBOOK);
  }

  private List<String> faults(String yaml) {
    return catchThrowableOfType(ContentException.class, () -> load(yaml)).faults().stream()
        .map(ContentFault::toString)
        .toList();
  }

  private static String question(String card, String question, String first) {
    return card
        + ":\n  question: "
        + question
        + "\n  answers:\n    - text: "
        + first
        + "\n      because: b\n    - text: two\n      right: true\n      because: b\n"
        + "    - text: three\n      because: b\n";
  }

  @Test
  void a_question_belongs_to_a_card_and_a_language() throws IOException {
    TipQuestions read = load(question("angry-customer", "Which?", "one"));
    Quiz quiz = read.of(Language.IT, "angry-customer").orElseThrow();
    assertThat(quiz.question()).isEqualTo("Which?");
    assertThat(quiz.right().text()).isEqualTo("two");
    assertThat(read.of(Language.EN, "angry-customer")).isEmpty();
    assertThat(read.of(Language.IT, "late-delivery")).isEmpty();
  }

  @Test
  void a_card_that_is_not_there_is_told_with_its_line() {
    assertThat(faults("\n" + question("no-such-card", "Which?", "one")))
        .containsExactly("tips/it.yaml:2: there is no card \"no-such-card\"");
  }

  @Test
  void what_is_too_long_is_told_with_its_line() {
    assertThat(faults(question("angry-customer", "q".repeat(201), "a".repeat(121))))
        .containsExactly(
            "tips/it.yaml:2: \"question\" has 201 characters; at most 200 fit",
            "tips/it.yaml:4: \"text\" has 121 characters; at most 120 fit");
  }

  @Test
  void a_key_that_nobody_knows_and_a_missing_answer_are_told() {
    assertThat(
            faults(
                """
                angry-customer:
                  question: Which?
                  hint: none
                  answers:
                    - text: one
                      right: true
                      because: b
                    - text: two
                      because: b
                """))
        .hasSize(2)
        .anySatisfy(fault -> assertThat(fault).startsWith("tips/it.yaml:3: unknown key \"hint\""))
        .contains("tips/it.yaml:4: there must be 3 answers, not 2");
  }

  @Test
  void every_card_but_those_on_safety_has_a_question_in_english() {
    TipQuestions shipped =
        new TipQuestionsLoader(PromptFolder.shipped(Optional.empty())).load(PLAYBOOK);
    assertThat(PLAYBOOK.cards(Language.EN))
        .allSatisfy(
            card ->
                assertThat(shipped.of(Language.EN, card.id()).isPresent())
                    .as(card.id())
                    .isEqualTo(!card.safety()));
  }
}
