package dev.sideline.testkit;

import dev.sideline.adapter.langchain4j.PromptTemplates;
import dev.sideline.coaching.Questions;
import dev.sideline.coaching.steering.Steering;
import dev.sideline.coaching.steering.SteeringLoader;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.evaluation.Promises;
import dev.sideline.evaluation.PromisesLoader;
import dev.sideline.prompt.PromptLoader;
import dev.sideline.prompt.Prompts;
import java.util.Optional;

/** The shipped prompts, with a token for every character. */
public final class TestPrompts {
  private TestPrompts() {}

  public static PromptLoader loader(PromptFolder folder) {
    return new PromptLoader(folder, new PromptTemplates(), String::length);
  }

  public static LiveContent<Prompts> shipped() {
    return loader(PromptFolder.shipped(Optional.empty())).live((read, faults) -> {});
  }

  /** What tells orders to a machine. */
  public static Steering steering() {
    return new SteeringLoader(PromptFolder.shipped(Optional.empty())).load();
  }

  /** What tells promises that nobody may make. */
  public static Promises promises() {
    return new PromisesLoader(PromptFolder.shipped(Optional.empty())).load();
  }

  /** What a model is asked that takes whatever it gets. */
  public static Questions questions() {
    return new Questions(shipped(), Integer.MAX_VALUE);
  }
}
