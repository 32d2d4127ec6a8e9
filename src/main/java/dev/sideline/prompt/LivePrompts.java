package dev.sideline.prompt;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prompts in force: replaced when the content changes, kept when the change is broken. */
public final class LivePrompts {
  private static final Logger log = LoggerFactory.getLogger(LivePrompts.class);

  private final PromptLoader loader;
  private volatile Prompts prompts;
  private volatile List<ContentFault> faults = List.of();

  /**
   * Loads the prompts for the first time.
   *
   * @throws ContentException when they cannot be used
   */
  public LivePrompts(PromptLoader loader) {
    this.loader = loader;
    this.prompts = loader.load();
  }

  public Prompts current() {
    return prompts;
  }

  /** What is wrong with the prompts on disk, where those in force are older ones. */
  public List<ContentFault> faults() {
    return faults;
  }

  /** Takes the prompts on disk into force; broken ones are told and change nothing. */
  public synchronized void reload() {
    try {
      Prompts read = loader.load();
      if (!read.fingerprint().equals(prompts.fingerprint())) {
        prompts = read;
        log.info("The prompts were changed and are in force");
      }
      faults = List.of();
    } catch (ContentException e) {
      if (!e.faults().equals(faults)) {
        faults = e.faults();
        log.warn(
            "The prompts were changed and are broken; the last good ones stay:\n{}",
            e.getMessage());
      }
    }
  }
}
