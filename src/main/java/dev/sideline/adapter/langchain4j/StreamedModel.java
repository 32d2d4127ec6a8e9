package dev.sideline.adapter.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.prompt.RenderedPrompt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A chat model whose answer comes piece by piece. */
final class StreamedModel implements LanguageModel {
  private final String name;
  private final StreamingChatModel model;

  StreamedModel(String name, StreamingChatModel model) {
    this.name = name;
    this.model = model;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
            .temperature(prompt.temperature())
            .maxOutputTokens(prompt.maxTokens())
            .build();
    Answer answer = new Answer(onText);
    try {
      model.chat(request, answer);
      return answer.whole.get(budget.toMillis(), TimeUnit.MILLISECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      answer.cancel();
      return new Unavailable("slow", Duration.ZERO);
    } catch (ExecutionException e) {
      return failure(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel();
      Thread.currentThread().interrupt();
      return new Unavailable("stopped", Duration.ZERO);
    } catch (RuntimeException e) {
      return failure(e);
    }
  }

  /** What an error means to whoever asked; its message may hold the key or the question. */
  private static Completion failure(@Nullable Throwable error) {
    return switch (error) {
      case ContentFilteredException e -> new Refused("filtered");
      case AuthenticationException e -> new Refused("key");
      case ModelNotFoundException e -> new Refused("unknown-model");
      case InvalidRequestException e -> new Refused("request");
      case RateLimitException e -> new Unavailable("busy", Duration.ofSeconds(1));
      case TimeoutException e -> new Unavailable("slow", Duration.ZERO);
      case HttpException e -> new Unavailable("http-" + e.statusCode(), Duration.ZERO);
      case null, default -> new Unavailable("unreachable", Duration.ZERO);
    };
  }

  /** Gathers the pieces, and ends the stream early when nobody waits any more. */
  private static final class Answer implements StreamingChatResponseHandler {
    private final CompletableFuture<Completion> whole = new CompletableFuture<>();
    private final Consumer<String> onText;
    private volatile boolean cancelled;

    Answer(Consumer<String> onText) {
      this.onText = onText;
    }

    void cancel() {
      cancelled = true;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
      if (cancelled) {
        context.streamingHandle().cancel();
      } else {
        onText.accept(piece.text());
      }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      String text = response.aiMessage().text();
      whole.complete(
          response.finishReason() == FinishReason.CONTENT_FILTER
              ? new Refused("filtered")
              : text == null || text.isBlank() ? new Refused("empty") : new Text(text));
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }
  }
}
