package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(20)
class SlashCommandLoadTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String ANSWER = "{\"text\":\"Say this\",\"blocks\":[]}";

  private final Set<String> texts = ConcurrentHashMap.newKeySet();
  private final Set<String> triggers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger forged = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void sends_signed_commands_no_two_alike() {
    server.createContext("/slack/events", exchange -> answer(exchange, 200, ANSWER));
    assertThat(load()).isTrue();
    assertThat(asked).hasValue(150);
    assertThat(forged).hasValue(0);
    assertThat(texts).hasSize(150);
    assertThat(triggers).hasSize(150);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("answered    100,")
        .contains("errors      none")
        .contains("shares the");
  }

  @Test
  void tells_errors_by_their_kind() {
    server.createContext(
        "/slack/events",
        exchange -> {
          int number = asked.get();
          answer(
              exchange,
              number % 10 == 0 ? 503 : 200,
              number % 10 == 1 ? "{\"text\":\"\"}" : ANSWER);
        });
    assertThat(load()).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern("errors {6}no blocks: \\d+, status 503: \\d+");
  }

  private boolean load() {
    LoadOptions options =
        CommandLine.populateSpec(
            LoadOptions.class,
            "--url=http://localhost:" + server.getAddress().getPort() + "/slack/events",
            "--secret=" + SECRET,
            "--rate=50",
            "--seconds=2",
            "--warmup=1");
    return SlashCommandLoad.run(
        options, InstantSource.system(), new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    asked.incrementAndGet();
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    verify(exchange, form);
    Map<String, String> fields =
        Stream.of(form.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1])));
    texts.add(fields.getOrDefault("text", ""));
    triggers.add(fields.getOrDefault("trigger_id", ""));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /**
   * Checks with Slack's own library, so that this program's idea of a signature is not its judge.
   */
  private void verify(HttpExchange exchange, String form) {
    String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    String signature = exchange.getRequestHeaders().getFirst("X-Slack-Signature");
    if (!new SlackSignature.Generator(SECRET).generate(timestamp, form).equals(signature)) {
      forged.incrementAndGet();
    }
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
