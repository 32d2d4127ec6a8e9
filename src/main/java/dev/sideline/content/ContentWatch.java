package dev.sideline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at a folder again and again, and tells when a file in it changed.
 *
 * <p>It compares times and sizes rather than wait for the system's notices, because those do not
 * arrive from network drives and from folders that a container has mounted.
 */
public final class ContentWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ContentWatch.class);

  private final Path folder;
  private final Duration pause;
  private final BooleanSupplier changed;
  private final Thread thread;

  /**
   * A watch that is not started yet.
   *
   * @param pause between two looks
   * @param changed called in the watch's own thread after the first look and after every change;
   *     while it says no, it is called again after each look
   */
  public ContentWatch(Path folder, Duration pause, BooleanSupplier changed) {
    this.folder = folder;
    this.pause = pause;
    this.changed = changed;
    this.thread = Thread.ofPlatform().daemon().name("content-watch").unstarted(this::watch);
  }

  /** Begins to look. */
  public ContentWatch start() {
    thread.start();
    return this;
  }

  private void watch() {
    Map<Path, String> taken = Map.of();
    try {
      while (true) {
        Map<Path, String> seen = look();
        if (!seen.equals(taken) && isTaken()) {
          taken = seen;
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      log.debug("No longer watching {}", folder);
    }
  }

  private boolean isTaken() {
    try {
      return changed.getAsBoolean();
    } catch (RuntimeException e) {
      log.error("The changed content could not be read", e);
      return false;
    }
  }

  private Map<Path, String> look() {
    Map<Path, String> seen = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files.forEach(file -> seen.put(file, mark(file)));
    } catch (IOException | UncheckedIOException e) {
      // A file that vanishes while it is looked at: the next look sees the rest.
      log.debug("Looking at {} was disturbed", folder, e);
    }
    return seen;
  }

  private static String mark(Path file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, new LinkOption[0]);
      return attributes.lastModifiedTime().toMillis() + "/" + attributes.size();
    } catch (IOException e) {
      return "gone";
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
