package dev.sideline.fault;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL that can be stopped and started again, with what was in it. */
final class StoppablePostgres implements AutoCloseable {
  private final Path folder;
  private final int port;
  private @Nullable EmbeddedPostgres server;

  StoppablePostgres() throws IOException {
    this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres");
    this.port = RunningCoach.freePort();
    start();
  }

  void start() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(30))
            .start();
  }

  String url() {
    return "jdbc:postgresql://localhost:%d/postgres?user=postgres".formatted(port);
  }

  /** Stops it at once, whoever is connected. */
  void stop() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
