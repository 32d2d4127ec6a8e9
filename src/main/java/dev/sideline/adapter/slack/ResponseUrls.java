package dev.sideline.adapter.slack;

import dev.sideline.chat.Messenger.Sent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * The addresses at which Slack takes further answers to a command, for half an hour and five times.
 * Whoever holds one can write to the channel, so no message of the log shows it.
 */
final class ResponseUrls implements AutoCloseable {
  private static final String SLACK = "hooks.slack.com";

  /** Whoever says so does not know what became of a request. */
  private static final Set<Integer> GATEWAY = Set.of(502, 504);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI api;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /**
   * @param api Slack's Web API, whose host may take answers too
   */
  ResponseUrls(URI api) {
    this.api = api;
  }

  /**
   * Sends an answer.
   *
   * @param answer a message as JSON
   */
  Sent send(String responseUrl, String answer) {
    return address(responseUrl)
        .map(address -> post(address, answer))
        .orElseGet(() -> new Sent.NotEver("no response_url of Slack's"));
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

  private Sent post(URI address, String answer) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json; charset=utf-8")
              .POST(BodyPublishers.ofString(answer))
              .build();
      return sent(http.send(request, BodyHandlers.discarding()));
    } catch (IOException e) {
      return new Sent.NotNow(
          e.getClass().getSimpleName(), Duration.ZERO, !(e instanceof ConnectException));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Sent.NotNow("stopped", Duration.ZERO, true);
    }
  }

  private static Sent sent(HttpResponse<Void> response) {
    int status = response.statusCode();
    return switch (status) {
      case 200 -> new Sent.Arrived();
      case 429 -> new Sent.NotNow("ratelimited", pause(response), false);
      default ->
          status >= 500
              ? new Sent.NotNow("status " + status, pause(response), GATEWAY.contains(status))
              : new Sent.NotEver("status " + status);
    };
  }

  private static Duration pause(HttpResponse<Void> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
