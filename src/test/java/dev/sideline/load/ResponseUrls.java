package dev.sideline.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the answers that come behind an acknowledgement, each at an address of its own. */
final class ResponseUrls implements HttpHandler {
  static final String PATH = "/hooks/";

  private final Map<String, CompletableFuture<Late>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger surplus = new AtomicInteger();

  /**
   * An answer.
   *
   * @param arrived the moment of {@link System#nanoTime} when all of it was there
   * @param body a message as JSON
   */
  record Late(long arrived, String body) {}

  /** The answer to a command; empty when it does not come in time. */
  Optional<Late> await(String id, Duration patience) throws InterruptedException {
    try {
      return Optional.of(at(id).get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many answers came where there was one before. */
  int surplus() {
    return surplus.get();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      long arrived = System.nanoTime();
      String id = exchange.getRequestURI().getPath().substring(PATH.length());
      if (!at(id).complete(new Late(arrived, new String(body, StandardCharsets.UTF_8)))) {
        surplus.incrementAndGet();
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private CompletableFuture<Late> at(String id) {
    return answers.computeIfAbsent(id, missing -> new CompletableFuture<>());
  }
}
