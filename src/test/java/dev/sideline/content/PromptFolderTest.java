package dev.sideline.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped prompts with a team's own folder laid over them. */
class PromptFolderTest {
  private static final String CARD = "playbook/en/angry-customer.md";

  @TempDir private Path overlay;
  private final Faults faults = new Faults();
  private PromptFolder prompts;

  @BeforeEach
  void lay() {
    prompts = PromptFolder.shipped(Optional.of(overlay));
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = overlay.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<PromptFile> cards() {
    return prompts.files("playbook/en", ".md", faults);
  }

  private List<String> paths() {
    return cards().stream().map(PromptFile::path).toList();
  }

  @Test
  void without_an_overlay_the_shipped_files_are_there_in_the_order_of_their_names() {
    prompts = PromptFolder.shipped(Optional.empty());
    assertThat(prompts.overlay()).isEmpty();
    assertThat(paths()).contains(CARD).isSorted();
  }

  @Test
  void a_file_of_the_overlay_replaces_the_shipped_one() throws IOException {
    int shipped = cards().size();
    write(CARD, "ours");
    assertThat(cards()).hasSize(shipped).contains(new PromptFile(CARD, "ours"));
    assertThat(prompts.file(CARD, faults)).contains(new PromptFile(CARD, "ours"));
  }

  @Test
  void a_file_of_the_overlay_is_added() throws IOException {
    int shipped = cards().size();
    write("playbook/en/parrot.md", "ours");
    assertThat(cards())
        .hasSize(shipped + 1)
        .contains(new PromptFile("playbook/en/parrot.md", "ours"));
  }

  @Test
  void a_shipped_file_that_the_overlay_does_not_have_stays() {
    assertThat(prompts.file("sources.yaml", faults)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".parrot.md", ".#parrot.md", "parrot.md~", "#parrot.md#", "parrot.md.bak"})
  void what_editors_leave_behind_is_ignored(String name) throws IOException {
    List<String> before = paths();
    write("playbook/en/" + name, "leftover");
    assertThat(paths()).isEqualTo(before);
  }

  @Test
  void a_folder_named_like_a_file_is_ignored() throws IOException {
    List<String> before = paths();
    Files.createDirectories(overlay.resolve("playbook/en/parrot.md"));
    assertThat(paths()).isEqualTo(before);
  }

  @Test
  void a_file_that_is_missing_everywhere_is_absent() {
    assertThat(prompts.file("eval/dev/xx.yaml", faults)).isEmpty();
    assertThat(prompts.files("playbook/xx", ".md", faults)).isEmpty();
    assertThatCode(faults::failIfAny).doesNotThrowAnyException();
  }

  @Test
  void a_file_that_is_not_utf_8_is_left_out_and_told() throws IOException {
    write("playbook/en/parrot.md", "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(paths()).doesNotContain("playbook/en/parrot.md");
    assertThat(catchThrowableOfType(ContentException.class, faults::failIfAny).faults())
        .containsExactly(
            new ContentFault(
                "playbook/en/parrot.md", 1, "the file is not UTF-8 text; save it as UTF-8"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
    write(CARD, "\uFEFF---");
    assertThat(prompts.file(CARD, faults)).map(PromptFile::text).contains("---");
  }

  @Test
  void a_folder_on_disk_stands_alone() throws IOException {
    write("playbook/en/parrot.md", "ours");
    assertThat(PromptFolder.at(overlay).files("playbook/en", ".md", faults))
        .containsExactly(new PromptFile("playbook/en/parrot.md", "ours"));
  }

  @Test
  void a_file_knows_its_name_without_folders_and_ending() {
    assertThat(new PromptFile(CARD, "").stem()).isEqualTo("angry-customer");
    assertThat(new PromptFile("README", "").stem()).isEqualTo("README");
  }
}
