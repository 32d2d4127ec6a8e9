package dev.sideline.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.http.HealthCheck.Degraded;
import dev.sideline.adapter.http.HealthCheck.Ok;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHealthTest {
  @TempDir private Path overlay;
  private LivePlaybook playbook;
  private ContentHealth health;

  @BeforeEach
  void load() {
    playbook =
        new LivePlaybook(
            new PlaybookLoader(PromptFolder.shipped(Optional.of(overlay))),
            (cards, language) -> situation -> new Found(List.of(), false, List.of()));
    health = new ContentHealth("playbook", playbook::faults);
  }

  @Test
  void is_ok_with_the_shipped_playbook() {
    assertThat(health.health()).isEqualTo(new Ok());
  }

  @Test
  void names_file_and_line_of_a_broken_edit_until_it_is_mended() throws IOException {
    Path card = overlay.resolve("playbook/en/broken.md");
    Files.createDirectories(card.getParent());
    Files.writeString(card, "---\nid: broken\n---\n");
    playbook.reload();
    assertThat(health.health())
        .isInstanceOfSatisfying(
            Degraded.class,
            degraded ->
                assertThat(degraded.details())
                    .allMatch(detail -> detail.matches("playbook/en/broken\\.md:\\d+: .+")));

    Files.delete(card);
    playbook.reload();
    assertThat(health.health()).isEqualTo(new Ok());
  }
}
