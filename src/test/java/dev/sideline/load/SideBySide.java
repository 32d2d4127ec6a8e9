package dev.sideline.load;

import dev.sideline.load.Candidate.Kept;
import dev.sideline.load.Figures.Cpu;
import dev.sideline.load.Figures.Full;
import dev.sideline.load.OpenLoop.Measured;
import dev.sideline.load.Program.WrongOptionException;
import dev.sideline.words.Language;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * The comparing program: the acknowledgement with the durable write, Sideline beside the same on
 * {@code @slack/bolt}, in one run.
 */
public final class SideBySide {
  private static final Path FOLDER = Path.of("target", "compare");

  private final CompareOptions options;
  private final TestPostgres postgres;
  private final List<Candidate> candidates;
  private final CompareReport report;
  private final List<String> faults = new ArrayList<>();

  private SideBySide(
      CompareOptions options,
      TestPostgres postgres,
      List<Candidate> candidates,
      CompareReport report) {
    this.options = options;
    this.postgres = postgres;
    this.candidates = candidates;
    this.report = report;
  }

  /**
   * Ends with 0 when every command was acknowledged and what was acknowledged is written, 1 when
   * not, 2 for wrong options.
   */
  public static void main(String[] args) {
    System.exit(Program.run(CompareOptions.class, args, options -> run(options, System.out)));
  }

  private static boolean run(CompareOptions options, PrintStream out) {
    check(options);
    try {
      Programs.installPeer();
      empty(FOLDER);
      try (TestPostgres postgres = TestPostgres.start(FOLDER, 0)) {
        Programs programs = new Programs(postgres, FOLDER, InstantSource.system());
        try (Candidate peer = programs.peer();
            Candidate onPostgres = programs.sidelineOnPostgres();
            Candidate onSqlite = programs.sidelineOnSqlite()) {
          return new SideBySide(
                  options,
                  postgres,
                  List.of(peer, onPostgres, onSqlite),
                  new CompareReport(options, out))
              .compare();
        }
      }
    } catch (IOException | SQLException e) {
      System.err.println("Nothing can be compared: " + e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Deletes what an earlier run left. */
  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Refuses options that nothing can be measured with. */
  static void check(CompareOptions options) {
    if (!(options.rate() > 0) || options.seconds() < 1 || options.closedSeconds() < 1) {
      throw new WrongOptionException("--rate, --seconds and --closed-seconds must be more than 0");
    }
    if (options.warmup() < 0 || options.rounds() < 1) {
      throw new WrongOptionException("--warmup must not be less than 0, --rounds not than 1");
    }
    if (options.connections().stream().anyMatch(connections -> connections < 1)) {
      throw new WrongOptionException("--connections must be 1 or more each");
    }
    if (!options.language().isEmpty() && Language.named(options.language()).isEmpty()) {
      throw new WrongOptionException("--language " + options.language() + " is none of the six");
    }
    if (options.text().isEmpty() && options.language().isEmpty()) {
      throw new WrongOptionException("--text or --language must be given");
    }
  }

  private boolean compare() throws IOException, InterruptedException, SQLException {
    for (Candidate candidate : candidates) {
      candidate.awaitReady();
    }
    report.start(postgres.show("server_version"));
    if (!options.text().isEmpty()) {
      compare("The same answer every time: " + options.text(), number -> options.text());
    }
    if (!options.language().isEmpty()) {
      compare(
          "Questions in \"%s\": Sideline advises, the peer gives its one answer"
              .formatted(options.language()),
          Situations.shipped(Language.named(options.language()).orElseThrow().code())::number);
    }
    report.line("");
    for (Candidate candidate : candidates) {
      Kept kept = candidate.kill();
      report.kept(candidate.name(), kept);
      if (kept.lost() > 0) {
        faults.add(candidate.name() + " lost " + kept.lost());
      }
    }
    report.end(faults);
    return faults.isEmpty();
  }

  private void compare(String workload, LongFunction<String> texts)
      throws IOException, SQLException {
    List<Figures> all = new ArrayList<>();
    for (int round = 1; round <= options.rounds(); round++) {
      for (Candidate candidate : candidates) {
        Figures figures = measure(candidate, round, texts);
        all.add(figures);
        figures
            .errors()
            .forEach(
                (kind, times) -> faults.add("%s: %s: %d".formatted(candidate.name(), kind, times)));
      }
    }
    report.workload(workload, all);
  }

  private Figures measure(Candidate candidate, int round, LongFunction<String> texts)
      throws IOException, SQLException {
    int most = options.connections().stream().mapToInt(Integer::intValue).max().orElseThrow();
    candidate.closed(most, Duration.ofSeconds(options.warmup()), texts);
    Measured open = candidate.open(options.rate(), Duration.ofSeconds(options.seconds()), texts);
    List<Full> closed = new ArrayList<>();
    for (int connections : options.connections()) {
      Cpu before = cpu(candidate);
      Measured measured =
          candidate.closed(connections, Duration.ofSeconds(options.closedSeconds()), texts);
      closed.add(new Full(connections, measured, cpu(candidate).since(before)));
    }
    return new Figures(candidate.name(), round, open, closed);
  }

  private Cpu cpu(Candidate candidate) throws IOException, SQLException {
    return new Cpu(
        candidate.cpu(),
        postgres.cpu(),
        ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO));
  }
}
