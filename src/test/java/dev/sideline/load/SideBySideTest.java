package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sideline.config.DatabaseConfig;
import dev.sideline.load.OpenLoop.Measured;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The parts of the comparing program; the whole takes minutes. */
class SideBySideTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rate=0",
        "--rate=NaN",
        "--rate=fast",
        "--seconds=0",
        "--closed-seconds=0",
        "--warmup=-1",
        "--rounds=0",
        "--connections=16,0",
        "--language=pl",
        "--text= --language=",
        "--colour=red"
      })
  void wrong_options_exit_with_2(String options) {
    assertThat(
            Program.run(
                CompareOptions.class,
                options.split(" "),
                read -> {
                  SideBySide.check(read);
                  return true;
                }))
        .isEqualTo(2);
  }

  @Test
  void the_defaults_are_right() {
    assertThatCode(() -> SideBySide.check(options())).doesNotThrowAnyException();
  }

  @Test
  void finds_what_a_run_wrote(@TempDir Path folder) throws SQLException {
    String url = DatabaseConfig.SQLITE + folder.resolve("some.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE incoming (id TEXT)");
      statement.execute("INSERT INTO incoming VALUES ('7.0'), ('7.2'), ('77.1'), ('abc')");
    }
    BitSet written = new Table(url, "incoming").written("7");
    assertThat(written.stream()).containsExactly(0, 2);
  }

  @Test
  void reports_each_round_beside_the_peer_of_the_same_round() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    CompareReport report =
        new CompareReport(options(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    report.workload(
        "all the same",
        List.of(
            figures("peer", 1, 100),
            figures("us", 1, 150),
            figures("peer", 2, 100),
            figures("us", 2, 250)));
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("us +1 .* 100/s +150/s +1\\.50 ")
        .containsPattern("us +2 .* 100/s +250/s +2\\.50 ")
        .contains("us to peer, means of the highest throughputs: 2.00");
  }

  private static Figures figures(String candidate, int round, int best) {
    Figures.Cpu cpu = new Figures.Cpu(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new Figures(
        candidate,
        round,
        measured(10),
        List.of(
            new Figures.Full(16, measured(100), cpu), new Figures.Full(32, measured(best), cpu)));
  }

  private static Measured measured(int calls) {
    Tally tally = new Tally(System.nanoTime());
    for (int i = 0; i < calls; i++) {
      tally.make((number, due) -> Optional.empty(), i, System.nanoTime());
    }
    Measured measured = tally.measured();
    return new Measured(
        measured.latencies(), measured.delays(), measured.errors(), Duration.ofSeconds(1));
  }

  private static CompareOptions options(String... given) {
    return CommandLine.populateSpec(CompareOptions.class, given);
  }
}
