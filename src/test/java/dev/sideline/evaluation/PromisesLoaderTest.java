package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading the lists of words by which promises are found. */
class PromisesLoaderTest {
  private static final String LIST =
      """
      refund: [we/I refund, 0 percent back]
      deadline:
        - before 0 pm
      unless: [nev*]
      prefixes: [ה]
      """;

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).write("eval/promises/en.yaml", LIST);
  }

  private Promises load() {
    return new PromisesLoader(prompts.folder()).load();
  }

  private List<String> faults() {
    return catchThrowableOfType(ContentException.class, this::load).faults().stream()
        .map(ContentFault::toString)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          I refund it              ; true
          you refund it            ; false
          so you have 25% back     ; true
          some percent back        ; false
          before 5 pm              ; true
          before five pm           ; false
          we never refund          ; false
          never, but we refund     ; false
          """)
  void a_list_means_what_it_says(String line, boolean promise) {
    assertThat(load().in(line, Language.EN, "").isEmpty()).isEqualTo(!promise);
  }

  @Test
  void each_language_has_its_own_list() {
    prompts.write("eval/promises/it.yaml", "law: [per legge]");
    assertThat(load().languages()).containsExactlyInAnyOrder(Language.EN, Language.IT);
    assertThat(load().in("per legge", Language.IT, "")).hasSize(1);
    assertThat(load().in("per legge", Language.EN, "")).isEmpty();
    assertThat(load().in("per legge", Language.RO, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          refund:; money:; 1; unknown key "money"; refund, discount, compensation, deadline, law, unless, prefixes
          0 percent back; ne*; 1; would be found in too many words; "ne*"
          [nev*]; []; 4; "unless" is empty; leave it out
          [nev*]; nev*; 4; "unless" must be a list; such as
          [ה]; [הה]; 5; a prefix is one letter; הה
          """)
  void what_is_wrong_is_told_with_its_line(
      String right, String wrong, int line, String message, String more) {
    prompts.write("eval/promises/en.yaml", LIST.replace(right, wrong));
    assertThat(faults())
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("eval/promises/en.yaml:" + line + ": ")
                    .contains(message, more));
  }

  @Test
  void all_faults_of_all_files_are_told_at_once() {
    prompts.write("eval/promises/en.yaml", "law: []").write("eval/promises/fr.yaml", "la: [loi]");
    assertThat(faults())
        .containsExactly(
            "eval/promises/en.yaml:1: \"law\" is empty; leave it out",
            "eval/promises/fr.yaml:1: unknown key \"la\"; known here: refund, discount,"
                + " compensation, deadline, law, unless, prefixes",
            "eval/promises/fr.yaml:1: the file is named for none of the coach's languages");
  }

  @Test
  void without_any_list_there_is_nothing_to_find_promises_by() {
    prompts.delete("eval/promises/en.yaml");
    assertThat(faults())
        .containsExactly("eval/promises:1: there is no list of words here, such as en.yaml");
  }
}
