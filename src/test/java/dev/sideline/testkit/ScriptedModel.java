package dev.sideline.testkit;

import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model that says what it was told to, and remembers what it was asked. */
public final class ScriptedModel implements LanguageModel {
  private final Queue<Completion> script = new ArrayDeque<>();
  private final List<RenderedPrompt> prompts = new CopyOnWriteArrayList<>();
  private CountDownLatch ready = new CountDownLatch(0);
  private @Nullable Completion always;
  private List<String> pieces = List.of();
  private CountDownLatch goOn = new CountDownLatch(0);

  public ScriptedModel says(Completion... completions) {
    always = null;
    script.clear();
    script.addAll(List.of(completions));
    return this;
  }

  public ScriptedModel always(Completion completion) {
    always = completion;
    return this;
  }

  public ScriptedModel waitsFor(CountDownLatch latch) {
    ready = latch;
    return this;
  }

  /** The next answer comes in these pieces. */
  public ScriptedModel saysInPieces(String... next) {
    pieces = List.of(next);
    return says(new Text(String.join("", next)));
  }

  /** It stops after its first piece until a latch opens. */
  public ScriptedModel waitsAfterTheFirstPieceFor(CountDownLatch latch) {
    goOn = latch;
    return this;
  }

  /** How often it was asked. */
  public int asked() {
    return prompts.size();
  }

  public List<RenderedPrompt> prompts() {
    return prompts;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
    prompts.add(prompt);
    await(ready);
    Completion next = always != null ? always : script.remove();
    if (next instanceof Text text) {
      List<String> all = pieces.isEmpty() ? List.of(text.value()) : pieces;
      pieces = List.of();
      for (String piece : all) {
        onText.accept(piece);
        await(goOn);
      }
    }
    return next;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
