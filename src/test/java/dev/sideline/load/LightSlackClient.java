package dev.sideline.load;

import dev.sideline.load.PlainConnection.Answer;
import dev.sideline.load.SlackClient.Acknowledgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * Sends slash commands as Slack does, over connections that are kept open; at full load {@code
 * java.net.http} would take more of the cores than the program that is measured.
 */
final class LightSlackClient implements AutoCloseable {
  /** Node closes what was silent for five seconds, and what is sent into the closing is lost. */
  private static final Duration TRUSTED = Duration.ofSeconds(3);

  private final URI url;
  private final String secret;
  private final InstantSource clock;
  private final BlockingDeque<Silent> silent = new LinkedBlockingDeque<>();

  private record Silent(PlainConnection connection, long since) {}

  LightSlackClient(URI url, String secret, InstantSource clock) {
    this.url = url;
    this.secret = secret;
    this.clock = clock;
  }

  /** Sends a command and waits for its acknowledgement. */
  Acknowledgement send(SlashCommand command) {
    try {
      PlainConnection connection = connection();
      try {
        Answer answer = connection.send(command.bytes(url, secret, clock.instant()));
        if (answer.kept()) {
          silent.addFirst(new Silent(connection, System.nanoTime()));
        } else {
          connection.close();
        }
        return Acknowledgement.of(answer.status(), answer.body());
      } catch (IOException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (IOException e) {
      return Acknowledgement.broken(e.getClass().getSimpleName());
    }
  }

  /** The one that was last in use, as the others may be closed the longer they are silent. */
  private PlainConnection connection() throws IOException {
    Silent last = silent.pollFirst();
    if (last != null && System.nanoTime() - last.since() < TRUSTED.toNanos()) {
      return last.connection();
    }
    if (last != null) {
      last.connection().close();
    }
    return new PlainConnection(url.getHost(), url.getPort());
  }

  @Override
  public void close() {
    for (Silent last = silent.pollFirst(); last != null; last = silent.pollFirst()) {
      try {
        last.connection().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
