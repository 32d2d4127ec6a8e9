package dev.sideline.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Sends slash commands as Slack does. */
final class SlackClient implements AutoCloseable {
  private final HttpClient http;
  private final URI url;
  private final String secret;
  private final InstantSource clock;

  SlackClient(URI url, String secret, InstantSource clock) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.url = url;
    this.secret = secret;
    this.clock = clock;
  }

  /**
   * What a command was acknowledged with.
   *
   * @param fault what is wrong with it, as one of a few kinds
   */
  record Acknowledgement(String body, Optional<String> fault) {

    static Acknowledgement of(int status, String body) {
      if (status != 200) {
        return broken("status " + status);
      }
      return body.contains("\"blocks\"")
          ? new Acknowledgement(body, Optional.empty())
          : broken("no blocks");
    }

    static Acknowledgement broken(String fault) {
      return new Acknowledgement("", Optional.of(fault));
    }
  }

  /** Sends a command and waits for its acknowledgement. */
  Acknowledgement send(SlashCommand command) throws InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(command.request(url, secret, clock.instant()), BodyHandlers.ofString());
      return Acknowledgement.of(response.statusCode(), response.body());
    } catch (IOException e) {
      return Acknowledgement.broken(e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
