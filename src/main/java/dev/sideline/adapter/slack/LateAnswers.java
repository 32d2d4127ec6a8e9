package dev.sideline.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an answer to its command's response_url where its connection is lost. */
final class LateAnswers {
  private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
  private static final String SLACK = "hooks.slack.com";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI api;

  /**
   * @param api Slack's Web API, whose host may take answers too
   */
  LateAnswers(URI api) {
    this.api = api;
  }

  /** Sends what an acknowledgement says, once; nothing where it says nothing. */
  void send(JsonNode envelope, JsonNode acknowledgement) {
    JsonNode answer = acknowledgement.path("payload");
    if (answer.isMissingNode()) {
      return;
    }
    address(envelope.at("/payload/response_url").asText())
        .ifPresentOrElse(
            address -> post(address, answer.toString()),
            () -> log.warn("An answer is lost with its connection: no response_url of Slack's"));
  }

  /** The address as it may be used: anybody else must not learn what somebody asked. */
  private Optional<URI> address(String url) {
    try {
      URI address = new URI(url);
      boolean slack =
          SLACK.equalsIgnoreCase(address.getHost())
              && "https".equalsIgnoreCase(address.getScheme());
      boolean own =
          api.getHost().equalsIgnoreCase(address.getHost())
              && api.getScheme().equalsIgnoreCase(address.getScheme());
      return slack || own ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  // Whoever holds the address can write to the channel, so no message of the log shows it.
  private static void post(URI address, String answer) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofString(answer))
              .build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        log.warn("An answer is lost with its connection: its response_url gives {}", status);
      }
    } catch (IOException e) {
      log.warn("An answer is lost with its connection: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("An answer is lost with its connection: there was no time to send it");
    }
  }
}
