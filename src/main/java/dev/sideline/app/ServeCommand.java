package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the coach as a server until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the server: Slack, health and metrics. SIGTERM or Ctrl-C stops it.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @Override
  public Integer call() throws InterruptedException {
    long start = System.nanoTime();
    Server server = new Server(SidelineConfig.load(), InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    log.info("Ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    Thread.sleep(Long.MAX_VALUE);
    return 0;
  }

  private static void stop(Server server) {
    log.info("Stopping");
    server.close();
    // Being told to stop is no failure; the JVM would end with the signal's number.
    Runtime.getRuntime().halt(0);
  }
}
