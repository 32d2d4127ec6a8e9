package dev.sideline.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.sideline.config.ModelConfig;
import java.util.ArrayList;
import java.util.List;

/** Answers as the providers of models stream them. */
public final class ModelPeer {
  private ModelPeer() {}

  /** An answer in pieces, in the provider's protocol. */
  public static ResponseDefinitionBuilder streaming(
      ModelConfig.Provider provider, List<String> pieces) {
    return switch (provider) {
      case OPENAI -> openAi(pieces);
      case ANTHROPIC -> anthropic(pieces);
      case OLLAMA -> ollama(pieces);
      case NONE -> throw new IllegalArgumentException("nobody answers");
    };
  }

  /** The same answer at once. */
  public static ResponseDefinitionBuilder whole(ModelConfig.Provider provider, String text) {
    String said = "\"" + json(text) + "\"";
    return switch (provider) {
      case OPENAI ->
          body(
              "{\"id\":\"1\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":"
                  + "{\"role\":\"assistant\",\"content\":"
                  + said
                  + "}}]}");
      case ANTHROPIC ->
          body(
              "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"stop_reason\":\"end_turn\","
                  + "\"content\":[{\"type\":\"text\",\"text\":"
                  + said
                  + "}],\"usage\":{\"input_tokens\":9,\"output_tokens\":5}}");
      case OLLAMA ->
          body(
              "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":"
                  + said
                  + "},\"done\":true,\"done_reason\":\"stop\"}");
      case NONE -> throw new IllegalArgumentException("nobody answers");
    };
  }

  private static ResponseDefinitionBuilder body(String json) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/json")
        .withBody(json);
  }

  private static ResponseDefinitionBuilder openAi(List<String> pieces) {
    List<String> events = new ArrayList<>();
    for (String piece : pieces) {
      events.add(
          "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
              + json(piece)
              + "\"}}]}");
    }
    events.add("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
    events.add("data: [DONE]");
    return events(events.toArray(String[]::new));
  }

  private static ResponseDefinitionBuilder anthropic(List<String> pieces) {
    List<String> events = new ArrayList<>();
    events.add(
        "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"m\","
            + "\"role\":\"assistant\",\"content\":[],\"usage\":{\"input_tokens\":9,"
            + "\"output_tokens\":1}}}");
    events.add(
        "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
            + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}");
    for (String piece : pieces) {
      events.add(
          "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
              + "\"delta\":{\"type\":\"text_delta\",\"text\":\""
              + json(piece)
              + "\"}}");
    }
    events.add("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}");
    events.add(
        "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":"
            + "{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":5}}");
    events.add("event: message_stop\ndata: {\"type\":\"message_stop\"}");
    return events(events.toArray(String[]::new));
  }

  private static ResponseDefinitionBuilder ollama(List<String> pieces) {
    StringBuilder lines = new StringBuilder();
    for (String piece : pieces) {
      lines
          .append("{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"")
          .append(json(piece))
          .append("\"},\"done\":false}\n");
    }
    lines.append(
        "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,"
            + "\"done_reason\":\"stop\",\"prompt_eval_count\":1,\"eval_count\":1}\n");
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "application/x-ndjson")
        .withBody(lines.toString());
  }

  /** Server-sent events as they stand. */
  public static ResponseDefinitionBuilder events(String... events) {
    return aResponse()
        .withStatus(200)
        .withHeader("Content-Type", "text/event-stream")
        .withBody(String.join("\n\n", events) + "\n\n");
  }

  private static String json(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
