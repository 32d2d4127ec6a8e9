package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.LivePlaybook.Edition;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playbook in force while its content is edited. */
class LivePlaybookTest {
  private static final String FILE = "playbook/en/calm.md";

  @TempDir private Path folder;
  @TempDir private Path overlay;
  private OwnPrompts prompts;
  private LivePlaybook playbook;

  @BeforeEach
  void load() {
    prompts = new OwnPrompts(folder).write(FILE, OwnPrompts.CARD);
    playbook = live(prompts.folder());
  }

  private static LivePlaybook live(PromptFolder prompts) {
    return new LivePlaybook(
        new PlaybookLoader(prompts),
        (read, language) -> new SharedWordsSearch(read.cards(language)));
  }

  private String title() {
    return playbook.current().playbook().card(Language.EN, "calm").orElseThrow().title();
  }

  private void edit(String from, String to) {
    prompts.write(FILE, prompts.read(FILE).replace(from, to));
    playbook.reload();
  }

  @Test
  void a_changed_card_is_in_force_after_a_reload() {
    edit("is upset", "is beside themselves");
    assertThat(title()).isEqualTo("The customer is beside themselves");
    assertThat(playbook.faults()).isEmpty();
  }

  @Test
  void a_changed_card_is_found_by_its_new_words() {
    edit("he shouts at me", "parrot squawks");
    Found found = playbook.current().search(Language.EN).find("a parrot squawks");
    assertThat(found.covered()).isTrue();
  }

  @Test
  void a_file_of_an_overlay_is_in_force_after_a_reload() {
    LivePlaybook shipped = live(PromptFolder.shipped(Optional.of(overlay)));
    new OwnPrompts(overlay).delete("sources.yaml").card("parrot", "it squawks");
    shipped.reload();
    assertThat(shipped.current().playbook().card(Language.EN, "parrot")).isPresent();
  }

  @Test
  void unchanged_content_keeps_the_edition_and_its_searches() {
    Edition before = playbook.current();
    playbook.reload();
    assertThat(playbook.current()).isSameAs(before);
  }

  @Test
  void a_broken_edit_keeps_the_last_good_playbook() {
    Edition before = playbook.current();
    edit("## Tip", "## Hint");
    assertThat(playbook.current()).isSameAs(before);
  }

  @Test
  void a_broken_edit_is_told() {
    edit("[T1, T2]", "[X9]");
    assertThat(playbook.faults())
        .containsExactly(new ContentFault(FILE, 4, "sources.yaml knows no technique \"X9\""));
  }

  @Test
  void a_mended_edit_clears_the_faults() {
    edit("[T1, T2]", "[X9]");
    edit("[X9]", "[T3]");
    assertThat(playbook.faults()).isEmpty();
    assertThat(playbook.current().playbook().cards(Language.EN).getFirst().teaches())
        .containsExactly("T3");
  }

  @Test
  void an_edit_that_is_taken_back_clears_the_faults() {
    edit("[T1, T2]", "[X9]");
    edit("[X9]", "[T1, T2]");
    assertThat(playbook.faults()).isEmpty();
  }

  @Test
  void the_first_load_fails_on_broken_content() {
    prompts.write(FILE, "no card");
    assertThatThrownBy(() -> live(prompts.folder())).isInstanceOf(ContentException.class);
  }

  @Test
  void a_language_without_cards_has_no_search() {
    assertThatThrownBy(() -> playbook.current().search(Language.HE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HE");
  }
}
