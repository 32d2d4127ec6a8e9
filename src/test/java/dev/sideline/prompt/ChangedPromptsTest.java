package dev.sideline.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.content.ContentFault;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.TestPrompts;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompts in force while somebody edits them. */
class ChangedPromptsTest {
  @TempDir private Path overlay;
  private LiveContent<Prompts> prompts;
  private OwnPrompts edits;

  @BeforeEach
  void load() {
    prompts =
        TestPrompts.loader(PromptFolder.shipped(Optional.of(overlay)))
            .live(
                (read, faults) -> {
                  if (read.fragments().toString().contains("tedious")) {
                    faults.add("coaching/voice.md", 3, "it is too long");
                  }
                });
    edits = new OwnPrompts(overlay);
  }

  @Test
  void an_edit_is_in_force_after_the_next_look() {
    edits.write("coaching/voice.md", "Speak like a pirate.");
    prompts.reload();
    assertThat(prompts.current().fragments()).containsEntry("voice", "Speak like a pirate.");
    assertThat(prompts.faults()).isEmpty();
  }

  @Test
  void a_broken_edit_is_told_and_changes_nothing() {
    Prompts before = prompts.current();
    edits.write("coaching/rules.md", "Never say {{this}}.");
    prompts.reload();
    assertThat(prompts.current()).isSameAs(before);
    assertThat(prompts.faults())
        .extracting(ContentFault::file)
        .containsExactly("coaching/rules.md");
    edits.delete("coaching/rules.md");
    prompts.reload();
    assertThat(prompts.faults()).isEmpty();
  }

  @Test
  void unchanged_prompts_stay_the_same() {
    Prompts before = prompts.current();
    prompts.reload();
    assertThat(prompts.current()).isSameAs(before);
  }

  @Test
  void an_edit_that_is_found_wanting_is_told_and_changes_nothing() {
    Prompts before = prompts.current();
    edits.write("coaching/voice.md", "Be tedious.");
    prompts.reload();
    assertThat(prompts.current()).isSameAs(before);
    assertThat(prompts.faults())
        .containsExactly(new ContentFault("coaching/voice.md", 3, "it is too long"));
  }
}
