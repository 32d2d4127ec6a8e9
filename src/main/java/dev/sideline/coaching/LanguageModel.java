package dev.sideline.coaching;

import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.function.Consumer;

/** A model that completes one rendered prompt, handing over its text as it comes. */
public interface LanguageModel {

  /** What it is called in keys, metrics and the log, such as {@code openai gpt-4o-mini}. */
  String name();

  /**
   * Asks once, without any second try.
   *
   * @param budget how long it may take in all
   * @param onText takes each piece of the answer
   */
  Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText);
}
