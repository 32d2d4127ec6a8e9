package dev.sideline.load;

import dev.sideline.config.DatabaseConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts the programs that are compared. */
final class Programs {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static final Path PEER = Path.of("src/test/peer");
  private static final Path TESTS = Path.of("test-classes");

  private final TestPostgres postgres;
  private final Path folder;
  private final InstantSource clock;

  /**
   * @param folder for their files
   */
  Programs(TestPostgres postgres, Path folder, InstantSource clock) {
    this.postgres = postgres;
    this.folder = folder.toAbsolutePath();
    this.clock = clock;
  }

  /** Installs what the peer needs, unless it is there. */
  static void installPeer() throws IOException, InterruptedException {
    if (Files.isDirectory(PEER.resolve("node_modules"))) {
      return;
    }
    int exit =
        new ProcessBuilder("npm", "ci").directory(PEER.toFile()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException("npm ci in %s ended with %d".formatted(PEER, exit));
    }
  }

  Candidate peer() throws IOException, SQLException {
    TestPostgres.Addresses database = postgres.create("peer");
    return start(
        "peer on PostgreSQL",
        List.of("node", "peer.js"),
        Map.of("NODE_ENV", "production", "DATABASE_URL", database.url()),
        PEER,
        new Table(database.jdbcUrl(), "peer_incoming"));
  }

  Candidate sidelineOnPostgres() throws IOException, SQLException {
    return sideline("Sideline on PostgreSQL", postgres.create("sideline").jdbcUrl());
  }

  Candidate sidelineOnSqlite() throws IOException {
    return sideline("Sideline on SQLite", DatabaseConfig.SQLITE + folder.resolve("sideline.db"));
  }

  private Candidate sideline(String name, String jdbcUrl) throws IOException {
    Path data = folder.resolve(name.replace(' ', '-'));
    return start(
        name,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-classpath",
            productClassPath(),
            "dev.sideline.app.Sideline",
            "serve"),
        Map.of("DATABASE_URL", jdbcUrl, "SIDELINE_DATA", data.toString()),
        data,
        new Table(jdbcUrl, "incoming"));
  }

  /** Without the tests' own log settings. */
  private static String productClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(":"))
        .filter(entry -> !Path.of(entry).endsWith(TESTS))
        .collect(Collectors.joining(":"));
  }

  private Candidate start(
      String name, List<String> command, Map<String, String> settings, Path runsIn, Table table)
      throws IOException {
    int port = freePort();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PORT", Integer.toString(port));
    environment.put("SLACK_SIGNING_SECRET", SECRET);
    Path log = folder.resolve(name.replace(' ', '-') + ".log");
    RunningProgram program = new RunningProgram(command, environment, runsIn, log);
    URI url = URI.create("http://localhost:%d/slack/events".formatted(port));
    return new Candidate(name, program, table, url, clock);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
