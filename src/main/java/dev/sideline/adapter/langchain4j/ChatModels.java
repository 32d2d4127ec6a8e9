package dev.sideline.adapter.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The configured model, by LangChain4j; trying again is left to whoever asks. */
public final class ChatModels {
  private static final String OLLAMA = "http://localhost:11434";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final ModelConfig config;
  private final String key;
  private final @Nullable String baseUrl;

  private ChatModels(ModelConfig config) {
    this.config = config;
    this.key = config.apiKey().map(Secret::reveal).orElse("none");
    this.baseUrl = config.baseUrl().map(URI::toString).orElse(null);
  }

  /** The model of a configuration; empty where none is configured. */
  public static Optional<LanguageModel> of(ModelConfig config) {
    return config.isPresent() ? Optional.of(new ChatModels(config).model()) : Optional.empty();
  }

  private LanguageModel model() {
    String name = config.provider().name().toLowerCase(Locale.ROOT) + " " + config.name();
    return config.answering().streamed()
        ? new StreamedModel(name, streamed(), config.answering().firstToken())
        : new WholeModel(name, whole());
  }

  private StreamingChatModel streamed() {
    return switch (config.provider()) {
      case OPENAI ->
          OpenAiStreamingChatModel.builder()
              .httpClientBuilder(http())
              .apiKey(key)
              .modelName(config.name())
              .baseUrl(baseUrl)
              .build();
      case ANTHROPIC -> {
        AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder builder =
            AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http())
                .apiKey(key)
                .modelName(config.name())
                .cacheSystemMessages(true);
        yield (baseUrl == null ? builder : builder.baseUrl(baseUrl)).build();
      }
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http())
              .baseUrl(baseUrl == null ? OLLAMA : baseUrl)
              .modelName(config.name())
              .numCtx(config.answering().window())
              .build();
      case NONE -> throw noModel();
    };
  }

  private ChatModel whole() {
    return switch (config.provider()) {
      case OPENAI ->
          OpenAiChatModel.builder()
              .httpClientBuilder(http())
              .maxRetries(0)
              .apiKey(key)
              .modelName(config.name())
              .baseUrl(baseUrl)
              .build();
      case ANTHROPIC -> {
        AnthropicChatModel.AnthropicChatModelBuilder builder =
            AnthropicChatModel.builder()
                .httpClientBuilder(http())
                .maxRetries(0)
                .apiKey(key)
                .modelName(config.name())
                .cacheSystemMessages(true);
        yield (baseUrl == null ? builder : builder.baseUrl(baseUrl)).build();
      }
      case OLLAMA ->
          OllamaChatModel.builder()
              .httpClientBuilder(http())
              .maxRetries(0)
              .baseUrl(baseUrl == null ? OLLAMA : baseUrl)
              .modelName(config.name())
              .numCtx(config.answering().window())
              .build();
      case NONE -> throw noModel();
    };
  }

  private static IllegalArgumentException noModel() {
    return new IllegalArgumentException("no model is configured");
  }

  private HttpClientBuilder http() {
    return ModelHttp.builder(CONNECT, config.answering().timeout());
  }
}
