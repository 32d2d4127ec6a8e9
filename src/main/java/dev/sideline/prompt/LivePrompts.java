package dev.sideline.prompt;

import dev.sideline.content.ContentException;
import dev.sideline.content.ContentFault;
import dev.sideline.content.Faults;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The prompts in force: replaced when the content changes, kept when the change is broken. */
public final class LivePrompts {
  private static final Logger log = LoggerFactory.getLogger(LivePrompts.class);

  private final PromptLoader loader;
  private final Examination examination;
  private volatile Prompts prompts;
  private volatile List<ContentFault> faults = List.of();

  /** Finds what is wrong with prompts that are well formed. */
  public interface Examination {
    void examine(Prompts read, Faults faults);
  }

  /**
   * Loads the prompts for the first time.
   *
   * @throws ContentException when they cannot be used
   */
  public LivePrompts(PromptLoader loader, Examination examination) {
    this.loader = loader;
    this.examination = examination;
    this.prompts = examined();
  }

  private Prompts examined() {
    Prompts read = loader.load();
    Faults faults = new Faults();
    examination.examine(read, faults);
    faults.failIfAny();
    return read;
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
      Prompts read = examined();
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
