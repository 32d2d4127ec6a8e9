package dev.sideline.content;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content in force: replaced whole when its files change, kept when the change is broken.
 *
 * @param <T> what is read; equal where nothing changed
 */
public final class LiveContent<T> {
  private static final Logger log = LoggerFactory.getLogger(LiveContent.class);

  private final String name;
  private final Supplier<T> loader;
  private volatile T content;
  private volatile List<ContentFault> faults = List.of();

  /**
   * Loads it for the first time.
   *
   * @param name what it is, in the plural, such as "prompts"
   * @param loader throws a {@link ContentException} for what cannot be used
   * @throws ContentException when it cannot be used
   */
  public LiveContent(String name, Supplier<T> loader) {
    this.name = name;
    this.loader = loader;
    this.content = loader.get();
  }

  public T current() {
    return content;
  }

  /** What is wrong with the files on disk, where what is in force is older. */
  public List<ContentFault> faults() {
    return faults;
  }

  /** Takes the files on disk into force; broken ones are told and change nothing. */
  public synchronized void reload() {
    try {
      T read = loader.get();
      if (!read.equals(content)) {
        content = read;
        log.info("The {} were changed and are in force", name);
      }
      faults = List.of();
    } catch (ContentException e) {
      if (!e.faults().equals(faults)) {
        faults = e.faults();
        log.warn(
            "The {} were changed and are broken; the last good ones stay:\n{}",
            name,
            e.getMessage());
      }
    }
  }
}
