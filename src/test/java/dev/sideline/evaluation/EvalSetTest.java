package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.evaluation.EvalSet.Danger;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluation sets as they are read from disk. */
class EvalSetTest {
  private static final String SET =
      """
      situations:
        - text: "he shouts"
          expected: [M4, T9]
          also: [H5]
      outside:
        - "weather"
      safety:
        - text: "it burns"
          card: safety-emergency
      safe:
        - "on fire today"
      """;

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).write("eval/dev/en.yaml", SET);
  }

  @Test
  void a_set_is_read_whole() {
    assertThat(EvalSet.load("dev", prompts.folder()))
        .containsExactly(
            new EvalSet(
                "dev",
                Language.EN,
                List.of(new Row("he shouts", Set.of("M4", "T9"), Set.of("H5"))),
                List.of("weather"),
                List.of(new Danger("it burns", "safety-emergency")),
                List.of("on fire today")));
  }

  @Test
  void each_language_that_has_a_file_is_a_set() {
    prompts.write("eval/dev/ro.yaml", SET);
    assertThat(EvalSet.load("dev", prompts.folder()))
        .extracting(EvalSet::language)
        .containsExactly(Language.EN, Language.RO);
  }

  @Test
  void a_name_without_files_has_no_sets() {
    assertThat(EvalSet.load("test", prompts.folder())).isEmpty();
  }

  @Test
  void a_sample_is_spread_evenly_over_the_set_and_keeps_the_rest() {
    List<Row> rows =
        Stream.of("a", "b", "c", "d", "e").map(t -> new Row(t, Set.of(), Set.of())).toList();
    List<Danger> safety = List.of(new Danger("it burns", "safety-emergency"));
    EvalSet set =
        new EvalSet("dev", Language.EN, rows, List.of("x", "y", "z"), safety, List.of("on fire"));
    assertThat(set.sample(2))
        .isEqualTo(
            new EvalSet(
                "dev",
                Language.EN,
                List.of(rows.get(0), rows.get(2)),
                List.of("x", "y"),
                safety,
                List.of("on fire")));
    assertThat(set.sample(5)).isEqualTo(set);
  }

  @Test
  void the_faults_of_all_sets_are_told_with_file_and_line() {
    prompts
        .write("eval/dev/en.yaml", SET.replace("also:", "or:").replace("safe:", "harmless:"))
        .write("eval/dev/it.yaml", SET.replace("card: safety-emergency", "card:"));
    assertThat(
            catchThrowableOfType(
                    ContentException.class, () -> EvalSet.load("dev", prompts.folder()))
                .faults())
        .containsExactlyInAnyOrder(
            new ContentFault(
                "eval/dev/en.yaml", 4, "unknown key \"or\"; known here: text, expected, also"),
            new ContentFault(
                "eval/dev/en.yaml",
                10,
                "unknown key \"harmless\"; known here: situations, outside, safety, safe"),
            new ContentFault("eval/dev/it.yaml", 9, "\"card\" is missing or empty"));
  }
}
