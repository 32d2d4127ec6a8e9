package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LightSlackClientTest {
  private static final String SECRET = "0123456789abcdef";
  private static final String ANSWER = "{\"text\":\"Di’ così: שלום\",\"blocks\":[]}";

  private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private LightSlackClient slack;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/slack/events");
    slack = new LightSlackClient(url, SECRET, InstantSource.system());
  }

  @AfterEach
  void stop() {
    slack.close();
    server.stop(0);
  }

  @Test
  void sends_signed_commands_over_one_connection() {
    answering(200, ANSWER, true);
    assertThat(IntStream.range(0, 5).mapToObj(this::send))
        .allSatisfy(
            acknowledgement -> {
              assertThat(acknowledgement.fault()).isEmpty();
              assertThat(acknowledgement.body()).isEqualTo(ANSWER);
            });
    assertThat(forms).hasSize(5).first().asString().contains("text=perch%C3%A9+no%3F");
    assertThat(connections).hasSize(1);
  }

  @Test
  void reads_an_answer_in_chunks() {
    answering(200, ANSWER.repeat(2_000), false);
    assertThat(send(0).body()).isEqualTo(ANSWER.repeat(2_000));
    assertThat(send(1).fault()).isEmpty();
    assertThat(connections).hasSize(1);
  }

  @Test
  void a_connection_that_the_server_closes_is_not_used_again() {
    server.createContext(
        "/slack/events",
        exchange -> {
          exchange.getResponseHeaders().set("Connection", "close");
          answer(exchange, 200, ANSWER, true);
        });
    assertThat(send(0).fault()).isEmpty();
    assertThat(send(1).fault()).isEmpty();
    assertThat(connections).hasSize(2);
  }

  @Test
  void tells_what_is_wrong_with_an_answer() {
    answering(503, ANSWER, true);
    assertThat(send(0).fault()).contains("status 503");
    server.removeContext("/slack/events");
    answering(200, "{\"text\":\"\"}", true);
    assertThat(send(1).fault()).contains("no blocks");
  }

  @Test
  void a_server_that_is_not_there_is_a_fault() {
    server.stop(0);
    assertThat(send(0).fault()).contains("ConnectException");
  }

  private SlackClient.Acknowledgement send(int number) {
    return slack.send(SlashCommand.numbered("run", number, "perché no?"));
  }

  private void answering(int status, String body, boolean lengthTold) {
    server.createContext("/slack/events", exchange -> answer(exchange, status, body, lengthTold));
  }

  private void answer(HttpExchange exchange, int status, String body, boolean lengthTold)
      throws IOException {
    connections.add(exchange.getRemoteAddress());
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    forms.add(form);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        genuine(exchange, form) ? status : 401, lengthTold ? bytes.length : 0);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Judged by Slack's own library. */
  private static boolean genuine(HttpExchange exchange, String form) {
    String timestamp = exchange.getRequestHeaders().getFirst("X-Slack-Request-Timestamp");
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Slack-Signature"))
        .filter(new SlackSignature.Generator(SECRET).generate(timestamp, form)::equals)
        .isPresent();
  }
}
