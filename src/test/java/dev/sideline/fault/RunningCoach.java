package dev.sideline.fault;

import dev.sideline.app.Sideline;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.SlackRequest;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real program as a process of its own, which can be started, killed and started again. */
final class RunningCoach implements AutoCloseable {
  static final String SECRET = SlackRequest.SECRET;

  private static final Duration START = Duration.ofSeconds(60);
  private static final Path FOLDER = Path.of("target", "fault");

  private final Map<String, String> settings = new TreeMap<>();
  private final Path folder;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;

  /**
   * @param name of its folder, in which its log stands, and its database where it is SQLite
   * @param database its address; empty for SQLite
   */
  RunningCoach(String name, Peer peer, String database) throws IOException {
    Files.createDirectories(FOLDER);
    this.folder = Files.createTempDirectory(FOLDER.toAbsolutePath(), name + "-");
    this.port = freePort();
    settings.put("PORT", Integer.toString(port));
    settings.put("SLACK_SIGNING_SECRET", SECRET);
    settings.put("SLACK_BOT_TOKEN", "xoxb-fault");
    settings.put("SLACK_API_URL", peer.address("/api/").toString());
    settings.put("MODEL_PROVIDER", "openai");
    settings.put("MODEL_NAME", "short");
    settings.put("MODEL_BASE_URL", peer.address("/v1").toString());
    settings.put("MODEL_FIRST_TOKEN_TIMEOUT", "2");
    settings.put("MODEL_TIMEOUT", "4");
    settings.put("MODEL_QUESTIONS_PER_PERSON", "1000000");
    settings.put("MODEL_QUESTIONS_PER_WORKSPACE", "1000000");
    settings.put("MODEL_TOKENS_PER_DAY", "2000000000");
    settings.put("DATABASE_URL", database);
    settings.put("SIDELINE_DATA", folder.resolve("data").toString());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where commands are sent to. */
  URI commands() {
    return address("/slack/events");
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Its SQLite database. */
  String sqlite() {
    return "jdbc:sqlite:" + folder.resolve("data/sideline.db");
  }

  /** Starts it, without waiting for it. */
  void launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            Sideline.class.getName(),
            "serve");
    Map<String, String> environment = builder.environment();
    // Settings of whoever runs the tests are none of its.
    environment
        .keySet()
        .removeIf(key -> key.matches("(SIDELINE|SLACK|MODEL|DATABASE|PRIVACY)_.*|PORT"));
    environment.putAll(settings);
    File log = folder.resolve("coach.log").toFile();
    process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
  }

  /** Without what belongs to the tests alone, such as how they log. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Starts it, and waits until it can answer. */
  void start() throws IOException, InterruptedException {
    launch();
    awaitReady();
  }

  void awaitReady() throws InterruptedException {
    Patience.await(START, () -> isOver() || health().contains("\"status\""));
    if (isOver()) {
      throw new AssertionError("it did not start; see " + folder);
    }
  }

  private boolean isOver() {
    return process == null || !process.isAlive();
  }

  /** What it tells of its health; empty where it tells nothing. */
  String health() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(address("/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** SIGKILL: it has no moment left for anything. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * SIGTERM.
   *
   * @return the exit code
   * @throws AssertionError when it does not end in time
   */
  int stop(Duration bound) throws InterruptedException {
    if (process == null) {
      throw new IllegalStateException("it was not started");
    }
    process.destroy();
    if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("it did not stop within " + bound.toSeconds() + " seconds");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
    http.close();
  }
}
