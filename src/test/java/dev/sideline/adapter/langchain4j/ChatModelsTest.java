package dev.sideline.adapter.langchain4j;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.coaching.Completion.Unavailable;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.ModelConfig.Answering;
import dev.sideline.config.ModelConfig.Limits;
import dev.sideline.config.Secret;
import dev.sideline.prompt.PromptName;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.testkit.ModelPeer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each provider's protocol, spoken with a real server. */
class ChatModelsTest {
  private static final RenderedPrompt PROMPT =
      new RenderedPrompt(PromptName.ADVICE, "Be a coach.", "He shouts.", 9, 0.25, 321);
  private static final List<String> PIECES = List.of("Breathe", " out, ", "ascolta. שלום");

  private final WireMockServer server =
      new WireMockServer(options().dynamicPort().globalTemplating(false));
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private LanguageModel model(ModelConfig.Provider provider, boolean streamed) {
    return ChatModels.of(config(provider, streamed)).orElseThrow();
  }

  private ModelConfig config(ModelConfig.Provider provider, boolean streamed) {
    return new ModelConfig(
        provider,
        "test-model",
        Optional.of(new Secret("sk-hush")),
        Optional.of(URI.create(server.baseUrl() + base(provider))),
        new Answering(streamed, Duration.ofMillis(700), Duration.ofSeconds(5), 4_321),
        new Limits(9, 9, 9));
  }

  private static String base(ModelConfig.Provider provider) {
    return provider == ModelConfig.Provider.OLLAMA ? "" : "/v1";
  }

  private Completion asked(ModelConfig.Provider provider, Duration budget) {
    return model(provider, true).complete(PROMPT, budget, heard::add);
  }

  private Completion asked(ModelConfig.Provider provider) {
    return asked(provider, Duration.ofSeconds(5));
  }

  private void answers(ResponseDefinitionBuilder response) {
    server.stubFor(post(anyUrl()).willReturn(response));
  }

  @Test
  void without_a_provider_there_is_no_model() {
    assertThat(ChatModels.of(config(ModelConfig.Provider.NONE, true))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void an_answer_comes_piece_by_piece_and_whole(ModelConfig.Provider provider) {
    answers(ModelPeer.streaming(provider, PIECES));
    assertThat(asked(provider)).isEqualTo(new Text(String.join("", PIECES)));
    assertThat(heard).containsExactlyElementsOf(PIECES);
  }

  @Test
  void openai_gets_the_system_message_first_and_the_key() {
    answers(ModelPeer.streaming(ModelConfig.Provider.OPENAI, PIECES));
    asked(ModelConfig.Provider.OPENAI);
    server.verify(
        postRequestedFor(urlEqualTo("/v1/chat/completions"))
            .withHeader("Authorization", equalTo("Bearer sk-hush"))
            .withRequestBody(matchingJsonPath("$.model", equalTo("test-model")))
            .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
            .withRequestBody(matchingJsonPath("$.messages[0].content", equalTo("Be a coach.")))
            .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("He shouts.")))
            .withRequestBody(matchingJsonPath("$.temperature", equalTo("0.25")))
            .withRequestBody(matchingJsonPath("$.stream", equalTo("true"))));
  }

  @Test
  void anthropic_is_asked_to_remember_the_system_message() {
    answers(ModelPeer.streaming(ModelConfig.Provider.ANTHROPIC, PIECES));
    asked(ModelConfig.Provider.ANTHROPIC);
    server.verify(
        postRequestedFor(urlEqualTo("/v1/messages"))
            .withHeader("x-api-key", equalTo("sk-hush"))
            .withRequestBody(matchingJsonPath("$.system[0].text", equalTo("Be a coach.")))
            .withRequestBody(
                matchingJsonPath("$.system[0].cache_control.type", equalTo("ephemeral")))
            .withRequestBody(matchingJsonPath("$.max_tokens", equalTo("321"))));
  }

  @Test
  void ollama_is_asked_where_it_listens() {
    answers(ModelPeer.streaming(ModelConfig.Provider.OLLAMA, PIECES));
    asked(ModelConfig.Provider.OLLAMA);
    server.verify(
        postRequestedFor(urlEqualTo("/api/chat"))
            .withRequestBody(matchingJsonPath("$.options.num_predict", equalTo("321")))
            .withRequestBody(matchingJsonPath("$.options.num_ctx", equalTo("4321"))));
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI, 401, Refused", "OPENAI, 404, Refused", "OPENAI, 400, Refused",
    "OPENAI, 429, Unavailable", "OPENAI, 500, Unavailable", "OPENAI, 503, Unavailable",
    "ANTHROPIC, 401, Refused", "ANTHROPIC, 429, Unavailable", "ANTHROPIC, 529, Unavailable",
    "OLLAMA, 404, Refused", "OLLAMA, 500, Unavailable"
  })
  void an_error_is_worth_another_try_or_not(
      ModelConfig.Provider provider, int status, String kind) {
    answers(
        aResponse()
            .withStatus(status)
            .withHeader("Content-Type", "application/json")
            .withBody("{\"error\":{\"message\":\"sk-hush is bad\",\"type\":\"x\"}}"));
    Completion completion = asked(provider);
    assertThat(completion.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(completion.toString()).doesNotContain("sk-hush");
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void whoever_takes_too_long_is_left(ModelConfig.Provider provider) {
    answers(ModelPeer.streaming(provider, PIECES).withFixedDelay(1_500));
    assertThat(asked(provider, Duration.ofMillis(200)))
        .isEqualTo(new Unavailable("slow", Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void a_connection_that_breaks_is_worth_another_try(ModelConfig.Provider provider) {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(asked(provider)).isInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void an_empty_answer_is_none(ModelConfig.Provider provider) {
    answers(ModelPeer.streaming(provider, List.of(" ")));
    assertThat(asked(provider)).isEqualTo(new Refused("empty"));
  }

  @Test
  void a_filtered_answer_is_a_refusal() {
    answers(
        ModelPeer.events(
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"I\"}}]}",
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"content_filter\"}]}",
            "data: [DONE]"));
    assertThat(asked(ModelConfig.Provider.OPENAI)).isEqualTo(new Refused("filtered"));
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void a_server_that_cannot_stream_answers_at_once(ModelConfig.Provider provider) {
    answers(ModelPeer.whole(provider, "Breathe out. שלום"));
    assertThat(model(provider, false).complete(PROMPT, Duration.ofSeconds(5), heard::add))
        .isEqualTo(new Text("Breathe out. שלום"));
    assertThat(heard).containsExactly("Breathe out. שלום");
    assertThat(server.getAllServeEvents().getFirst().getRequest().getBodyAsString())
        .doesNotContainPattern("\"stream\"\\s*:\\s*true");
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void a_server_that_cannot_stream_is_asked_once_and_left_in_time(ModelConfig.Provider provider) {
    answers(aResponse().withStatus(503));
    assertThat(model(provider, false).complete(PROMPT, Duration.ofSeconds(5), heard::add))
        .isEqualTo(new Unavailable("http-503", Duration.ZERO));
    assertThat(server.getAllServeEvents()).hasSize(1);
    answers(ModelPeer.whole(provider, "late").withFixedDelay(1_500));
    assertThat(model(provider, false).complete(PROMPT, Duration.ofMillis(200), heard::add))
        .isEqualTo(new Unavailable("slow", Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void a_busy_provider_says_how_long_to_leave_it_alone(ModelConfig.Provider provider) {
    answers(aResponse().withStatus(429).withHeader("Retry-After", "17"));
    assertThat(asked(provider)).isEqualTo(new Unavailable("busy", Duration.ofSeconds(17)));
    answers(
        aResponse()
            .withStatus(503)
            .withHeader("Date", "Wed, 25 Nov 2026 10:00:00 GMT")
            .withHeader("Retry-After", "Wed, 25 Nov 2026 10:01:30 GMT"));
    assertThat(asked(provider)).isEqualTo(new Unavailable("http-503", Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @CsvSource({"soon", "''", "-5", "Wed, 99 Nov", "99999999999"})
  void a_pause_that_makes_no_sense_is_a_second(String pause) {
    answers(aResponse().withStatus(429).withHeader("Retry-After", pause));
    assertThat(asked(ModelConfig.Provider.OPENAI))
        .isEqualTo(new Unavailable("busy", Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void whoever_does_not_begin_is_left_before_the_whole_time_is_over(ModelConfig.Provider provider) {
    answers(ModelPeer.streaming(provider, PIECES).withFixedDelay(1_500));
    assertThat(asked(provider, Duration.ofSeconds(1_000)))
        .isEqualTo(new Unavailable("slow", Duration.ZERO));
  }

  @ParameterizedTest
  @EnumSource(value = ModelConfig.Provider.class, mode = Mode.EXCLUDE, names = "NONE")
  void whoever_begins_in_time_has_the_whole_time(ModelConfig.Provider provider) {
    answers(ModelPeer.streaming(provider, PIECES).withChunkedDribbleDelay(8, 1_200));
    assertThat(asked(provider)).isEqualTo(new Text(String.join("", PIECES)));
  }
}
