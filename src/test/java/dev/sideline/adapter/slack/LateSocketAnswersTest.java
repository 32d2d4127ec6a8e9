package dev.sideline.adapter.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where answers go whose connection is lost. */
class LateSocketAnswersTest {
  private static final String ANSWER = "{\"payload\":{\"text\":\"Say „gerne“\"}}";

  private final WireMockServer web = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    web.start();
    answers(ok());
  }

  @AfterEach
  void stop() {
    web.stop();
  }

  private void answers(ResponseDefinitionBuilder response) {
    web.stubFor(any(anyUrl()).willReturn(response));
  }

  private static JsonNode json(String text) {
    return SocketEnvelopes.read(text).orElseThrow();
  }

  private List<LoggedRequest> requestsAfter(String url, String acknowledgement) {
    String address = url.replace("{port}", Integer.toString(web.port()));
    new LateAnswers(new ResponseUrls(URI.create(web.baseUrl() + "/api/")))
        .send(json("{\"payload\":{\"response_url\":\"" + address + "\"}}"), json(acknowledgement));
    return web.getAllServeEvents().stream().map(event -> event.getRequest()).toList();
  }

  @Test
  void an_answer_goes_to_the_host_of_the_api() {
    assertThat(requestsAfter("http://LOCALHOST:{port}/commands/1", ANSWER))
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.getMethod().getName()).isEqualTo("POST");
              assertThat(request.getUrl()).isEqualTo("/commands/1");
              assertThat(request.getHeader("Content-Type")).startsWith("application/json");
              assertThat(request.getBodyAsString()).isEqualTo("{\"text\":\"Say „gerne“\"}");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:{port}/",
        "http://hooks.slack.com@127.0.0.1:{port}/",
        "http://localhost@127.0.0.1:{port}/",
        "https://localhost:{port}/",
        "http://hooks.slack.com/",
        "https://hooks.slack.com.evil.invalid/",
        "http://local host:{port}/",
        "/late",
        "mailto:localhost",
        ""
      })
  void an_answer_goes_to_no_other_address(String url) {
    assertThat(requestsAfter(url, ANSWER)).isEmpty();
  }

  @Test
  void an_acknowledgement_without_an_answer_goes_nowhere() {
    assertThat(requestsAfter("http://localhost:{port}/", "{\"envelope_id\":\"e1\"}")).isEmpty();
  }

  @Test
  void an_answer_is_sent_once_whatever_comes_back() {
    answers(serverError());
    assertThat(requestsAfter("http://localhost:{port}/", ANSWER)).hasSize(1);
  }

  @Test
  void a_redirection_is_not_followed() {
    answers(temporaryRedirect(web.baseUrl() + "/elsewhere"));
    assertThat(requestsAfter("http://localhost:{port}/", ANSWER)).hasSize(1);
  }

  @Test
  void a_host_that_does_not_answer_is_no_failure() {
    web.stop();
    new LateAnswers(new ResponseUrls(URI.create("http://localhost:1/")))
        .send(json("{\"payload\":{\"response_url\":\"http://localhost:1/\"}}"), json(ANSWER));
  }
}
