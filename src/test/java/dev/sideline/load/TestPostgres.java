package dev.sideline.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A real PostgreSQL to measure with: a commit is on the disk before it is answered. */
public final class TestPostgres implements AutoCloseable {

  /** The library's own values trade durability and realism for speed; these are a server's. */
  private static final Map<String, String> SERVER =
      Map.of("fsync", "on", "synchronous_commit", "on", "max_connections", "100");

  private static final List<String> DURABILITY =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  /** The time of children that ended, among the fields of proc_pid_stat(5) behind the name. */
  private static final int ENDED_USER = 13;

  private static final int ENDED_SYSTEM = 14;
  private static final Duration TICK = Duration.ofMillis(10);

  private final EmbeddedPostgres server;

  private TestPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Starts an empty server, whose files go when it is closed.
   *
   * @param folder where they lie: on a disk, as in memory no commit costs anything
   * @param port 0 for any free one
   */
  static TestPostgres start(Path folder, int port) throws IOException, SQLException {
    Files.createDirectories(folder);
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(Files.createTempDirectory(folder.toAbsolutePath(), "postgres"))
            .setPort(port);
    SERVER.forEach(builder::setServerConfig);
    TestPostgres postgres = new TestPostgres(builder.start());
    try {
      postgres.requireDurable();
    } catch (SQLException | RuntimeException e) {
      postgres.close();
      throw e;
    }
    return postgres;
  }

  String jdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** The same address for programs that are not in Java. */
  String url() {
    return "postgres://postgres@localhost:%d/postgres".formatted(server.getPort());
  }

  /**
   * Makes an empty database.
   *
   * @return the addresses of it
   */
  Addresses create(String database) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    return new Addresses(
        server.getJdbcUrl("postgres", database),
        "postgres://postgres@localhost:%d/%s".formatted(server.getPort(), database));
  }

  /**
   * Where a database is.
   *
   * @param jdbcUrl for programs in Java
   * @param url for others
   */
  record Addresses(String jdbcUrl, String url) {}

  /** The processor time of the server, also of connections that are closed by now; on Linux. */
  Duration cpu() throws SQLException, IOException {
    String postmaster = ask("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)");
    String stat = Files.readString(Path.of("/proc", postmaster, "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ended = Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM]);
    return ProcessHandle.of(Long.parseLong(postmaster))
        .orElseThrow()
        .children()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(TICK.multipliedBy(ended), Duration::plus);
  }

  /** The value of a server's setting. */
  String show(String setting) throws SQLException {
    return ask("SHOW " + setting);
  }

  private String ask(String query) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private void requireDurable() throws SQLException {
    Map<String, String> values = new TreeMap<>();
    for (String setting : DURABILITY) {
      values.put(setting, show(setting));
    }
    if (!values.values().stream().allMatch("on"::equals)) {
      throw new IllegalStateException("not durable: " + values);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** What the program is told. */
  @Command(
      name = "postgres",
      sortOptions = false,
      description = "Starts an empty PostgreSQL that runs until this program is ended.")
  interface Options {

    @Option(
        names = "--port",
        defaultValue = "5433",
        description = "where it listens, on this machine only (default: ${DEFAULT-VALUE})")
    int port();

    @Option(
        names = "--folder",
        defaultValue = "target",
        description = "a folder on a disk, for its files (default: ${DEFAULT-VALUE})")
    Path folder();

    @Option(names = "--help", usageHelp = true, description = "shows this")
    boolean help();
  }

  /** Runs until it is ended; the library stops the server then. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    CommandLine commandLine = new CommandLine(Options.class);
    try {
      commandLine.parseArgs(args);
    } catch (ParameterException e) {
      System.err.println(e.getMessage());
      commandLine.usage(System.err);
      System.exit(2);
    }
    Options options = commandLine.getCommand();
    if (options.help()) {
      commandLine.usage(System.out);
      return;
    }
    start(options.folder(), options.port()).print(System.out);
    Thread.currentThread().join();
  }

  private void print(PrintStream out) throws SQLException {
    out.printf("PostgreSQL %s%n", show("server_version"));
    for (String setting : DURABILITY) {
      out.printf("%s = %s%n", setting, show(setting));
    }
    out.printf("%s%n%s%n", jdbcUrl(), url());
    out.printf("Ctrl-C or \"kill %d\" ends it.%n", ProcessHandle.current().pid());
  }
}
