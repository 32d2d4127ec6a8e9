package dev.sideline.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Slack's Web API and its response_urls: takes what the coach sends, and says what a test wants.
 */
public final class SlackWeb implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  /** A Slack that takes everything; what is posted gets the timestamp 99.1. */
  public SlackWeb() {
    server.start();
    server.stubFor(post(anyUrl()).atPriority(10).willReturn(okJson("{\"ok\":true}")));
    answers("chat.postMessage", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"99.1\"}");
  }

  /** An app with a bot token that calls this Slack. */
  public SlackConfig config() {
    return new SlackConfig(
        Optional.of(new Secret(SlackRequest.SECRET)),
        Optional.empty(),
        Optional.of(new Secret("xoxb-test")),
        URI.create(server.baseUrl() + "/api/"),
        "/coach");
  }

  /** An address that takes answers. */
  public String responseUrl() {
    return server.baseUrl() + "/response";
  }

  /** From now on, a method answers so. */
  public void answers(String method, String json) {
    answers(method, okJson(json));
  }

  public void answers(String method, ResponseDefinitionBuilder response) {
    server.stubFor(post(urlEqualTo("/api/" + method)).atPriority(5).willReturn(response));
  }

  /** A method refuses once, and answers as before then. */
  public void refusesOnce(String method, ResponseDefinitionBuilder response) {
    server.stubFor(
        post(urlEqualTo("/api/" + method))
            .atPriority(1)
            .inScenario(method)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(response)
            .willSetStateTo("over"));
  }

  /** A refusal in Slack's form. */
  public static ResponseDefinitionBuilder error(String error) {
    return okJson("{\"ok\":false,\"error\":\"" + error + "\"}");
  }

  /** Too many calls; Slack wants to be left alone for a second. */
  public static ResponseDefinitionBuilder rateLimited() {
    return aResponse()
        .withStatus(429)
        .withHeader("Retry-After", "1")
        .withBody("{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  /** Forgets what arrived so far. */
  public void forget() {
    server.resetRequests();
  }

  /** The calls of a method so far, each within the limits that Slack documents. */
  public List<LoggedRequest> calls(String method) {
    List<LoggedRequest> calls = server.findAll(postRequestedFor(urlEqualTo("/api/" + method)));
    calls.forEach(call -> assertLimits(method, call));
    return calls;
  }

  private static void assertLimits(String method, LoggedRequest call) {
    switch (method) {
      case "chat.postMessage", "chat.postEphemeral", "chat.update" ->
          SlackLimits.assertMessage(
              field(call, "text"),
              json(field(call, "blocks").isEmpty() ? "[]" : field(call, "blocks")));
      case "views.open" -> SlackLimits.assertView(jsonField(call, "view"));
      case "views.publish" -> SlackLimits.assertHome(jsonField(call, "view"));
      default -> {}
    }
  }

  /** A call as JSON, with what it holds of JSON in it. */
  public static JsonNode body(LoggedRequest call) {
    ObjectNode body = JSON.createObjectNode();
    call.getFormParameters()
        .forEach(
            (name, parameter) -> {
              String value = parameter.firstValue();
              boolean structured = value.startsWith("{") || value.startsWith("[");
              body.set(name, structured ? json(value) : TextNode.valueOf(value));
            });
    return body;
  }

  /** The first call of a method; waits for it. */
  public LoggedRequest call(String method) throws Exception {
    return call(method, 1);
  }

  /** The call of a method that comes at this place, from 1; waits for it. */
  public LoggedRequest call(String method, int place) throws Exception {
    Patience.await(() -> calls(method).size() >= place);
    return calls(method).get(place - 1);
  }

  /** What arrived at the response_url, in its order; waits for so many. */
  public JsonNode replied(int place) throws Exception {
    Patience.await(() -> replies().size() >= place);
    return SlackLimits.assertPrivateReply(json(replies().get(place - 1).getBodyAsString()));
  }

  private List<LoggedRequest> replies() {
    return server.findAll(postRequestedFor(urlEqualTo("/response")));
  }

  /** Asserts what exactly a call holds, by a file of the stories. */
  public static void assertSent(LoggedRequest call, String fixture) throws IOException {
    Path file = Path.of("src/test/resources/story/slack", fixture + ".json");
    assertThat(body(call)).isEqualTo(json(Files.readString(file)));
  }

  /** A field of a call. */
  public static String field(LoggedRequest call, String name) {
    return call.formParameter(name).isPresent() ? call.formParameter(name).firstValue() : "";
  }

  /** A field of a call that holds JSON. */
  public static JsonNode jsonField(LoggedRequest call, String name) {
    return json(field(call, name));
  }

  /** A text as JSON. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
