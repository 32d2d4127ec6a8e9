package dev.sideline.app;

import dev.sideline.config.SidelineConfig;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  log.info("Stopping");
                  server.close();
                  stopped.countDown();
                },
                "stop"));
    log.info("Ready after {} ms", (System.nanoTime() - start) / 1_000_000);
    stopped.await();
    return 0;
  }
}
