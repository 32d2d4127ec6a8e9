package dev.sideline.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sideline.adapter.http.HealthCheck;
import dev.sideline.adapter.http.HealthCheck.Down;
import dev.sideline.adapter.http.HealthCheck.Health;
import dev.sideline.adapter.http.HealthCheck.Ok;
import dev.sideline.adapter.http.MicrometerMetrics;
import dev.sideline.adapter.http.OperatorRoutes;
import dev.sideline.adapter.http.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in {@code deploy}, really run; a stub stands in for Java. */
@Timeout(30)
class StartScriptsTest {
  /** Tells what it was called with; asked for a cache, it runs until it is stopped. */
  private static final String JAVA =
      """
      #!/bin/bash
      for argument; do
        if [[ $argument == -XX:AOTCacheOutput=* ]]; then
          trap 'echo learned > "${argument#*=}"; exit 0' TERM
          env > "$0.environment"
          pwd > "$0.folder"
          echo 'INFO ServeCommand - Ready after 1 ms' >&2
          while true; do sleep 0.05; done
        fi
      done
      printf '%s\\n' "$@"
      """;

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  private record Ended(int code, List<String> lines) {}

  @BeforeEach
  void install() throws IOException {
    assumeTrue(
        Files.isExecutable(BASH), "The scripts are run with " + BASH + ", which is not here");
    Files.copy(Path.of("deploy/sideline.sh"), folder.resolve("sideline.sh"));
    Files.writeString(folder.resolve("sideline.jar"), "a jar");
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private static Ended run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), lines);
  }

  private Ended sideline(String... arguments) throws Exception {
    return run(
        Map.of("JAVA_HOME", folder.resolve("java").toString(), "SLACK_APP_TOKEN", "xapp-1"),
        Stream.concat(
                Stream.of("bash", folder.resolve("sideline.sh").toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static Ended ready(int port) throws Exception {
    return run(Map.of("PORT", Integer.toString(port)), "bash", "deploy/container/ready.sh");
  }

  private static int portOfNobody() {
    try (WebServer server = new WebServer(0, List.of())) {
      server.start();
      return server.port();
    }
  }

  private static Ended readyWhile(Health health) throws Exception {
    HealthCheck check =
        new HealthCheck() {
          @Override
          public String name() {
            return "one";
          }

          @Override
          public Health health() {
            return health;
          }
        };
    try (MicrometerMetrics metrics = new MicrometerMetrics();
        WebServer server = new WebServer(0, OperatorRoutes.of(List.of(check), metrics))) {
      server.start();
      return ready(server.port());
    }
  }

  private Path onlyCache() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> caches = files.filter(file -> file.toString().endsWith(".aot")).toList();
      assertThat(caches).hasSize(1);
      return caches.getFirst();
    }
  }

  @Test
  void a_coach_that_can_answer_is_healthy() throws Exception {
    assertThat(readyWhile(new Ok()).code()).isZero();
  }

  @Test
  void one_that_cannot_or_is_not_there_is_not() throws Exception {
    assertThat(readyWhile(new Down("gone")).code()).isEqualTo(1);
    assertThat(ready(portOfNobody()).code()).isEqualTo(1);
  }

  @Test
  void what_is_asked_for_goes_to_the_program_word_by_word() throws Exception {
    assertThat(sideline("ask", "two words", "*").lines())
        .containsSubsequence(
            "-jar", folder.resolve("sideline.jar").toRealPath().toString(), "ask", "two words", "*")
        .noneMatch(line -> line.contains("AOTCache"));
  }

  @Test
  void a_start_cache_is_used_for_the_jar_it_was_made_for_and_no_other() throws Exception {
    assertThat(sideline("start-cache").code()).isZero();
    assertThat(onlyCache()).hasContent("learned");
    assertThat(sideline("serve").lines()).contains("-XX:AOTCache=" + onlyCache().toRealPath());
    Files.writeString(folder.resolve("sideline.jar"), "a newer jar");
    assertThat(sideline("serve").lines())
        .contains("serve")
        .noneMatch(line -> line.contains("AOTCache"));
  }

  @Test
  void a_new_start_cache_takes_the_place_of_the_old_one() throws Exception {
    sideline("start-cache");
    Files.writeString(folder.resolve("sideline.jar"), "a newer jar");
    sideline("start-cache");
    assertThat(sideline("serve").lines()).contains("-XX:AOTCache=" + onlyCache().toRealPath());
  }

  @Test
  void a_start_cache_is_made_without_anybodys_settings_and_leaves_nothing() throws Exception {
    sideline("start-cache");
    Path bin = folder.resolve("java/bin");
    assertThat(Files.readString(bin.resolve("java.environment")))
        .contains("PORT=0", "SIDELINE_DATA=data")
        .doesNotContain("SLACK");
    assertThat(Path.of(Files.readString(bin.resolve("java.folder")).strip())).doesNotExist();
  }

  @Test
  void a_java_that_makes_no_cache_is_told_and_costs_nothing_else() throws Exception {
    Files.writeString(folder.resolve("java/bin/java"), "#!/bin/bash\necho unknown option >&2\n");
    Ended ended = sideline("start-cache");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.lines())
        .contains("unknown option")
        .anyMatch(line -> line.startsWith("No cache"));
    assertThat(sideline("serve").code()).isZero();
  }
}
