package dev.sideline.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sideline.chat.Metrics;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode. Every envelope is handled on a thread of its own, and acknowledged
 * on the connection it came by.
 */
final class SocketSession extends WebSocketClient {
  private static final Logger log = LoggerFactory.getLogger(SocketSession.class);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);
  private static final Duration CAUSE = Duration.ofMillis(200);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final SocketEnvelopes envelopes;
  private final LateAnswers late;
  private final Metrics metrics;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch greeted = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch failed = new CountDownLatch(1);
  private volatile @Nullable Exception failure;

  SocketSession(
      URI address,
      SocketEnvelopes envelopes,
      LateAnswers late,
      Metrics metrics,
      Duration patience) {
    super(address, new Draft_6455(), Map.of(), Math.toIntExact(patience.toMillis()));
    this.envelopes = envelopes;
    this.late = late;
    this.metrics = metrics;
    setDaemon(true);
    setTcpNoDelay(true);
    // In seconds: how long a silent loss of the connection stays unnoticed, at most twice.
    setConnectionLostTimeout(20);
  }

  /** Waits for Slack's greeting; false where it does not come. */
  boolean isGreetedWithin(Duration patience) throws InterruptedException {
    return greeted.await(patience.toMillis(), TimeUnit.MILLISECONDS) && isOpen();
  }

  /** Waits until Slack wants another connection to be made, or this one is lost. */
  void awaitOver() throws InterruptedException {
    over.await();
  }

  /** Waits until the connection is closed, but not for ever. */
  void awaitClosed(Duration patience) throws InterruptedException {
    closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    log.debug("The socket is open");
  }

  @Override
  public void onMessage(String text) {
    long arrival = System.nanoTime();
    SocketEnvelopes.read(text).ifPresent(message -> take(message, arrival));
  }

  private void take(JsonNode message, long arrival) {
    switch (message.path("type").asText()) {
      case "hello" -> greeted.countDown();
      case "disconnect" -> {
        log.info("Slack asks for a new connection: {}", message.path("reason").asText());
        over.countDown();
      }
      default -> {
        try {
          workers.execute(() -> answer(message, arrival));
        } catch (RejectedExecutionException e) {
          log.warn("An envelope came too late to be answered: this connection is closing");
        }
      }
    }
  }

  private void answer(JsonNode envelope, long arrival) {
    envelopes.acknowledge(envelope).ifPresent(reply -> reply(envelope, reply));
    if (SocketEnvelopes.isCommand(envelope)) {
      metrics.replied(Duration.ofNanos(System.nanoTime() - arrival));
    }
  }

  /** A second delivery would find the answer given, so a lost connection must not lose it. */
  private void reply(JsonNode envelope, JsonNode acknowledgement) {
    try {
      send(acknowledgement.toString());
    } catch (WebsocketNotConnectedException e) {
      late.send(envelope, acknowledgement);
    }
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    log.debug("The socket is closed, code {}", code);
    greeted.countDown();
    over.countDown();
    closed.countDown();
  }

  @Override
  public void onError(Exception e) {
    log.debug("The socket failed", e);
    failure = e;
    failed.countDown();
  }

  /**
   * What failed last on the connection; empty where nothing did. Waits a moment for it, as the end
   * of a connection may be told before its cause: one thread reads, another writes.
   */
  Optional<Exception> failure() throws InterruptedException {
    failed.await(CAUSE.toMillis(), TimeUnit.MILLISECONDS);
    return Optional.ofNullable(failure);
  }

  /** Closes the connection after the answers that are being worked on, within a few seconds. */
  void finish() throws InterruptedException {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A connection was closed before its last answers were ready");
      }
    } finally {
      workers.shutdownNow();
      close();
    }
    awaitClosed(GOODBYE);
    closeConnection(CloseFrame.NORMAL, "");
  }
}
