package dev.sideline.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Lets requests fail as it is planned. */
final class Trouble {
  /** Longer than the coach waits for anybody in these tests. */
  private static final Duration STALLED = Duration.ofSeconds(8);

  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private volatile Mishaps plan = Mishaps.NONE;

  void planned(Mishaps plan) {
    this.plan = plan;
  }

  /**
   * Ends with an exception where the request is not to be answered as it should.
   *
   * @param name what the request is for
   * @param taken what it brought is noted; also where no answer tells whether it was
   */
  void meets(HttpExchange exchange, String name, Runnable taken) throws IOException {
    Mishap mishap = plan.on(name, times.merge(name, 1, Integer::sum));
    switch (mishap) {
      case NONE -> taken.run();
      case ERROR -> refuse(exchange, 500);
      case BUSY -> {
        exchange.getResponseHeaders().set("Retry-After", "1");
        refuse(exchange, 429);
      }
      case STALL -> {
        taken.run();
        LockSupport.parkNanos(STALLED.toNanos());
        throw new IOException("planned: no answer");
      }
      case CUT -> {
        taken.run();
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("data: {\"choi".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("planned: cut");
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    reply(exchange, status, "text/plain", "planned");
    throw new IOException("planned: status " + status);
  }

  static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
