package dev.sideline.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Sends slash commands as Slack does, each with another question by one of many agents. */
final class SlackClient implements OpenLoop.Call, AutoCloseable {
  private static final int AGENTS = 500;

  private final HttpClient http;
  private final URI url;
  private final String secret;
  private final Situations situations;
  private final InstantSource clock;
  private final String run;

  SlackClient(URI url, String secret, Situations situations, InstantSource clock) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    this.url = url;
    this.secret = secret;
    this.situations = situations;
    this.clock = clock;
    this.run = Long.toString(clock.millis());
  }

  @Override
  public Optional<String> call(long number) throws InterruptedException {
    SlashCommand command =
        new SlashCommand(run + "." + number, "U" + number % AGENTS, situations.number(number));
    try {
      HttpResponse<String> response =
          http.send(command.request(url, secret, clock.instant()), BodyHandlers.ofString());
      return fault(response);
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
  }

  private static Optional<String> fault(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      return Optional.of("status " + response.statusCode());
    }
    return response.body().contains("\"blocks\"") ? Optional.empty() : Optional.of("no blocks");
  }

  @Override
  public void close() {
    http.close();
  }
}
