package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A chat model whose answer comes piece by piece. */
final class StreamedModel implements LanguageModel {
  private final String name;
  private final StreamingChatModel model;
  private final Duration firstPiece;

  /**
   * @param firstPiece how long the model may take to begin
   */
  StreamedModel(String name, StreamingChatModel model, Duration firstPiece) {
    this.name = name;
    this.model = model;
    this.firstPiece = firstPiece;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
    long end = System.nanoTime() + budget.toNanos();
    Answer answer = new Answer(onText);
    try {
      return ProviderFailure.orFailure(
          () -> {
            model.chat(ChatMessages.request(prompt), answer);
            long first = Math.min(firstPiece.toNanos(), budget.toNanos());
            answer.begun.get(first, TimeUnit.NANOSECONDS);
            return answer.whole.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
          });
    } finally {
      answer.whole.cancel(false);
    }
  }

  /** Gathers the pieces, and ends the stream early when nobody waits any more. */
  private static final class Answer implements StreamingChatResponseHandler {
    private final CompletableFuture<Completion> whole = new CompletableFuture<>();
    private final CompletableFuture<?> piece = new CompletableFuture<>();
    private final CompletableFuture<?> begun = CompletableFuture.anyOf(piece, whole);
    private final Consumer<String> onText;

    Answer(Consumer<String> onText) {
      this.onText = onText;
    }

    @Override
    public void onPartialResponse(PartialResponse text, PartialResponseContext context) {
      if (whole.isCancelled()) {
        context.streamingHandle().cancel();
      } else {
        piece.complete(null);
        onText.accept(text.text());
      }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      whole.complete(ChatMessages.completion(response));
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }
  }
}
