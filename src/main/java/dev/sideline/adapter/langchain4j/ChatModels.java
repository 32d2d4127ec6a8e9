package dev.sideline.adapter.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.Secret;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The configured model, by LangChain4j. */
public final class ChatModels {
  private static final String OLLAMA = "http://localhost:11434";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private ChatModels() {}

  /** The model of a configuration; empty where none is configured. */
  public static Optional<LanguageModel> of(ModelConfig config) {
    if (!config.isPresent()) {
      return Optional.empty();
    }
    String name = config.provider().name().toLowerCase(Locale.ROOT) + " " + config.name();
    return Optional.of(new StreamedModel(name, model(config)));
  }

  private static StreamingChatModel model(ModelConfig config) {
    String key = config.apiKey().map(Secret::reveal).orElse("none");
    return switch (config.provider()) {
      case NONE -> throw new IllegalArgumentException("no model is configured");
      case OPENAI -> {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
            OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http(config.timeout()))
                .apiKey(key)
                .modelName(config.name());
        config.baseUrl().ifPresent(url -> builder.baseUrl(url.toString()));
        yield builder.build();
      }
      case ANTHROPIC -> {
        AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder builder =
            AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http(config.timeout()))
                .apiKey(key)
                .modelName(config.name())
                .cacheSystemMessages(true);
        config.baseUrl().ifPresent(url -> builder.baseUrl(url.toString()));
        yield builder.build();
      }
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http(config.timeout()))
              .baseUrl(config.baseUrl().map(Object::toString).orElse(OLLAMA))
              .modelName(config.name())
              .build();
    };
  }

  private static HttpClientBuilder http(Duration timeout) {
    return new JdkHttpClientBuilder()
        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1))
        .connectTimeout(CONNECT)
        .readTimeout(timeout);
  }
}
