package dev.sideline.adapter.slack;

import dev.sideline.chat.Metrics;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack by Socket Mode: keeps one connection to Slack, and makes the next before the last is gone.
 *
 * <p>The client that comes with Bolt is not used: it stops to reconnect for good once Slack refuses
 * a connection, and on a change of connections it loses the answers being worked on.
 */
public final class SlackSocket implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

  /** How long a connection that Slack wants replaced stays open beside the new one. */
  private static final Duration FAREWELL = Duration.ofSeconds(15);

  /** A connection that held this long was no failure. */
  private static final Duration STABLE = Duration.ofSeconds(10);

  /** How long closing waits for an attempt to connect to give up. */
  private static final Duration LAST_ATTEMPT = Duration.ofSeconds(5);

  private final BoltApp bolt;
  private final SocketConnector connector;
  private final Backoff backoff = new Backoff();
  private final ExecutorService farewells = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread keeper;
  private volatile @Nullable SocketSession session;
  private volatile boolean closing;
  private volatile String trouble = "not connected yet";

  /**
   * @throws IllegalArgumentException where there is no app token
   */
  public SlackSocket(SlackConfig config, SlackCounter counter, Metrics metrics) {
    Secret token =
        config
            .appToken()
            .orElseThrow(() -> new IllegalArgumentException("SLACK_APP_TOKEN is not set"));
    this.bolt = counter.bolt(config);
    this.connector = new SocketConnector(bolt, token, bolt.late(), metrics);
    this.keeper = Thread.ofVirtual().name("slack-socket").unstarted(this::keepConnected);
  }

  /** Begins to connect, and returns at once. */
  public void start() {
    keeper.start();
  }

  /** Why there is no connection; empty while there is one. */
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(text -> !text.isEmpty());
  }

  private void keepConnected() {
    try {
      while (!closing) {
        Duration asked = connectOnce();
        Duration own = backoff.next();
        // An interruption in the middle of a call to Slack may be forgotten, the flag is not.
        if (!closing) {
          Thread.sleep(asked.compareTo(own) > 0 ? asked : own);
        }
      }
    } catch (InterruptedException e) {
      log.debug("Socket Mode ends");
    }
  }

  /** Lives through one connection, and tells how long Slack wants to be left alone after it. */
  private Duration connectOnce() throws InterruptedException {
    try {
      SocketSession next = connector.connect();
      if (closing) {
        finish(next);
        return Duration.ZERO;
      }
      long start = System.nanoTime();
      replaceWith(next);
      next.awaitOver();
      if (!next.isOpen()) {
        tell("the connection was lost");
      }
      if (System.nanoTime() - start >= STABLE.toNanos()) {
        backoff.reset();
      }
      return Duration.ZERO;
    } catch (CannotConnectException e) {
      tellUnlessConnected(Objects.requireNonNull(e.getMessage()));
      return e.waitingTime();
    } catch (RuntimeException e) {
      // Such as a page of a proxy where Slack's client expects JSON: the next attempt may succeed.
      log.warn("An attempt to connect to Slack failed unexpectedly", e);
      tellUnlessConnected(e.getClass().getSimpleName());
      return Duration.ZERO;
    }
  }

  private void replaceWith(SocketSession next) {
    SocketSession last = session;
    session = next;
    trouble = "";
    log.info("Connected to Slack by Socket Mode");
    if (last != null) {
      farewells.execute(() -> retire(last));
    }
  }

  /** Slack closes a connection it wanted replaced; until then, commands may come by it. */
  private static void retire(SocketSession last) {
    try {
      last.awaitClosed(FAREWELL);
    } catch (InterruptedException e) {
      log.debug("A farewell is cut short");
    }
    finish(last);
  }

  private static void finish(SocketSession session) {
    try {
      session.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellUnlessConnected(String why) {
    SocketSession last = session;
    if (last == null || !last.isOpen()) {
      tell(why);
    }
  }

  private void tell(String why) {
    if (!closing && !why.equals(trouble)) {
      log.warn("No connection to Slack: {}; it is tried again and again", why);
    }
    trouble = why;
  }

  /** Answers what is being worked on, and closes the connection. */
  @Override
  public void close() {
    closing = true;
    endAttempts();
    farewells.shutdownNow();
    SocketSession last = session;
    if (last != null) {
      finish(last);
    }
    farewells.close();
    trouble = "closed";
    bolt.close();
  }

  /** An attempt that outlasts the wait closes its own connection once it has one. */
  private void endAttempts() {
    if (keeper.getState() == Thread.State.NEW) {
      return;
    }
    keeper.interrupt();
    try {
      if (!keeper.join(LAST_ATTEMPT)) {
        log.warn("An attempt to connect to Slack is still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
