package dev.sideline.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A program of its own process, which ends with this one. */
final class RunningProgram implements AutoCloseable {
  /** Whatever else is set here is no business of a program that is measured. */
  private static final Set<String> KEPT = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR");

  private final Process process;
  private final Path log;
  private final Thread end = new Thread(this::kill);

  /**
   * Starts it.
   *
   * @param environment its settings
   * @param folder where it runs
   * @param log takes what it prints
   */
  RunningProgram(List<String> command, Map<String, String> environment, Path folder, Path log)
      throws IOException {
    Files.createDirectories(folder);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().retainAll(KEPT);
    builder.environment().putAll(environment);
    this.process = builder.start();
    this.log = log;
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Fails where it has ended by itself. */
  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IOException("ended with %d, see %s".formatted(process.exitValue(), log));
    }
  }

  /** The processor time it took until now. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it at once, as a crash would. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // This program is ending as well, and the hook runs.
      return;
    }
  }
}
