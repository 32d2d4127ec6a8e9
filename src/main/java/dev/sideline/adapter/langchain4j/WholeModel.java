package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A chat model whose answer comes at once, for servers that cannot stream. */
final class WholeModel implements LanguageModel {
  private final String name;
  private final ChatModel model;

  WholeModel(String name, ChatModel model) {
    this.name = name;
    this.model = model;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
    // The call ends by itself when the timeout of its client is over.
    CompletableFuture<ChatResponse> response = new CompletableFuture<>();
    Thread.startVirtualThread(() -> call(prompt, response));
    Completion completion =
        ProviderFailure.orFailure(
            () -> ChatMessages.completion(response.get(budget.toNanos(), TimeUnit.NANOSECONDS)));
    if (completion instanceof Text text) {
      onText.accept(text.value());
    }
    return completion;
  }

  private void call(RenderedPrompt prompt, CompletableFuture<ChatResponse> response) {
    try {
      response.complete(model.chat(ChatMessages.request(prompt)));
    } catch (RuntimeException e) {
      response.completeExceptionally(e);
    }
  }
}
