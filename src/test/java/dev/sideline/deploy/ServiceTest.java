package dev.sideline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.app.Sideline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** The systemd unit knows the program's folder and exit codes, and what Java must be let do. */
class ServiceTest {
  @TempDir private Path empty;

  private static DeployFile unit() throws IOException {
    return DeployFile.of(
        DeployFile.lines(Path.of("deploy/systemd/sideline.service")).stream(), "=");
  }

  @Test
  void it_keeps_its_data_in_the_folder_it_may_write_to() throws IOException {
    Path state = Path.of("/var/lib", unit().only("StateDirectory"));
    assertThat(DeployFile.configured(unit().all("Environment"), empty).data()).isEqualTo(state);
    // A relative folder, as in the example of the settings, comes to lie there too.
    assertThat(Path.of(unit().only("WorkingDirectory"))).isEqualTo(state);
  }

  @Test
  void it_stays_down_where_starting_again_cannot_help() throws IOException {
    Command command = Objects.requireNonNull(Sideline.class.getAnnotation(Command.class));
    List<String> hopeless =
        Stream.of(command.exitCodeList())
            .filter(line -> line.matches("\\d:(wrong use|the settings).*"))
            .map(line -> line.substring(0, 1))
            .toList();
    assertThat(hopeless).hasSize(2);
    assertThat(unit().only("RestartPreventExitStatus").split(" ", -1))
        .containsExactlyElementsOf(hopeless);
    assertThat(unit().only("Restart")).isEqualTo("on-failure");
  }

  @Test
  void it_lets_java_compile_and_see_its_memory_limit() throws IOException {
    assertThat(unit().entries())
        .containsKeys("NoNewPrivileges", "MemoryMax")
        .doesNotContainKeys("MemoryDenyWriteExecute", "ProcSubset");
  }
}
