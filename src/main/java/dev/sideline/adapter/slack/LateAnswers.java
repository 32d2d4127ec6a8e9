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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an answer to its command's response_url, where it comes after the acknowledgement or the
 * connection for that is lost.
 */
final class LateAnswers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
  private static final String SLACK = "hooks.slack.com";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI api;
  private final ExecutorService waiting =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("late-answer-", 0).factory());

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
    send(envelope.at("/payload/response_url").asText(), answer.toString());
  }

  /**
   * Sends an answer, once.
   *
   * @param answer a message as JSON
   */
  void send(String responseUrl, String answer) {
    address(responseUrl)
        .ifPresentOrElse(
            address -> post(address, answer),
            () -> log.warn("An answer is lost: there is no response_url of Slack's"));
  }

  /**
   * Sends an answer once it is found.
   *
   * @param answer finds it, and gives it as JSON
   */
  void sendLater(String responseUrl, Supplier<String> answer) {
    waiting.execute(() -> send(responseUrl, answer.get()));
  }

  /** Gives the answers that are being found a moment to arrive. */
  @Override
  public void close() {
    waiting.shutdown();
    try {
      if (!waiting.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("Some answers were still being found, and are lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
        log.warn("An answer is lost: its response_url gives {}", status);
      }
    } catch (IOException e) {
      log.warn("An answer is lost: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      log.warn("An answer is lost: there was no time to send it");
    }
  }
}
