package dev.sideline.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.testkit.Patience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes in a folder are noticed. */
class ContentWatchTest {
  private static final Duration PAUSE = Duration.ofMillis(5);

  @TempDir private Path folder;
  private final AtomicInteger changes = new AtomicInteger();
  private Path card;
  private ContentWatch watch;

  @BeforeEach
  void start() throws Exception {
    card = folder.resolve("playbook/en/card.md");
    Files.createDirectories(card.getParent());
    Files.writeString(card, "one");
    watch = new ContentWatch(folder, PAUSE, () -> changes.incrementAndGet() > 0).start();
    // The first look tells, whatever was changed while nobody looked.
    Patience.await(() -> changes.get() > 0);
    changes.set(0);
  }

  @AfterEach
  void stop() {
    watch.close();
  }

  private void awaitChange() throws InterruptedException {
    Patience.await(() -> changes.get() > 0);
  }

  @Test
  void notices_a_file_that_is_added() throws Exception {
    Files.writeString(card.resolveSibling("other.md"), "new");
    awaitChange();
    assertThat(changes).hasPositiveValue();
  }

  @Test
  void notices_a_file_that_is_changed() throws Exception {
    Files.writeString(card, "another text");
    awaitChange();
    assertThat(changes).hasPositiveValue();
  }

  @Test
  void notices_a_file_that_is_deleted() throws Exception {
    Files.delete(card);
    awaitChange();
    assertThat(changes).hasPositiveValue();
  }

  @Test
  void notices_a_change_behind_a_link() throws Exception {
    AtomicInteger seen = new AtomicInteger();
    Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
    try (ContentWatch linked =
        new ContentWatch(link, PAUSE, () -> seen.incrementAndGet() > 0).start()) {
      Patience.await(() -> seen.get() > 0);
      Files.writeString(card, "another text");
      Patience.await(() -> seen.get() > 1);
    } finally {
      Files.delete(link);
    }
    assertThat(seen).hasValueGreaterThan(1);
  }

  @Test
  void tells_again_while_a_change_is_not_taken() throws Exception {
    AtomicInteger refusals = new AtomicInteger();
    BooleanSupplier refusing = () -> refusals.incrementAndGet() > 3;
    try (ContentWatch waiting = new ContentWatch(folder, PAUSE, refusing).start()) {
      Patience.await(() -> refusals.get() > 3);
      Thread.sleep(PAUSE.multipliedBy(20));
    }
    assertThat(refusals).hasValue(4);
  }

  @Test
  void goes_on_after_a_change_that_could_not_be_taken() throws Exception {
    AtomicInteger failures = new AtomicInteger();
    BooleanSupplier failing =
        () -> {
          failures.incrementAndGet();
          throw new IllegalStateException("made to fail by a test");
        };
    try (ContentWatch stubborn = new ContentWatch(folder, PAUSE, failing).start()) {
      Files.writeString(card, "another text");
      Patience.await(() -> failures.get() > 0);
      int before = failures.get();
      Files.writeString(card, "and yet another text");
      Patience.await(() -> failures.get() > before);
    }
    assertThat(failures).hasValueGreaterThan(1);
  }

  @Test
  void is_silent_while_nothing_changes() throws Exception {
    Thread.sleep(PAUSE.multipliedBy(20));
    assertThat(changes).hasValue(0);
  }

  @Test
  void is_silent_once_closed() throws Exception {
    watch.close();
    Thread.sleep(PAUSE.multipliedBy(10));
    int before = changes.get();
    Files.writeString(card, "another text");
    Thread.sleep(PAUSE.multipliedBy(20));
    assertThat(changes).hasValue(before);
  }
}
