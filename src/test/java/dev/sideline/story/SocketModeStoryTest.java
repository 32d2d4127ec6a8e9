package dev.sideline.story;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.adapter.slack.SlackSocket;
import dev.sideline.playbook.CardSearch;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackSocketPeer;
import dev.sideline.testkit.SlackSocketPeer.Acknowledged;
import dev.sideline.workspace.MemoryLanguages;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same slash command, where Slack is reached by Socket Mode. */
class SocketModeStoryTest {
  private final CountDownLatch slowMayEnd = new CountDownLatch(1);
  private final RecordedMetrics metrics = new RecordedMetrics();
  private SlackSocketPeer peer;
  private SlackSocket socket;

  @BeforeEach
  void start() throws Exception {
    peer = new SlackSocketPeer();
    socket =
        new SlackSocket(
            peer.config(),
            SlackPeer.counter(
                peer.config(),
                Coach.searching(this::sometimesSlow, metrics).intake(),
                new MemoryLanguages()),
            metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slowMayEnd.countDown();
    socket.close();
    peer.close();
  }

  private CardSearch sometimesSlow(CardSearch search) {
    return situation -> {
      if (situation.contains("slowly")) {
        try {
          slowMayEnd.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return search.find(situation);
    };
  }

  private WebSocket connected() throws Exception {
    socket.start();
    Patience.await(() -> socket.trouble().isEmpty());
    return peer.latest();
  }

  private Acknowledged acknowledgement(String envelope) throws Exception {
    Patience.await(() -> peer.acknowledged(envelope).isPresent());
    return peer.acknowledged(envelope).orElseThrow();
  }

  private JsonNode answer(String envelope) throws Exception {
    return SlackLimits.assertPrivateReply(acknowledgement(envelope).message().path("payload"));
  }

  @Test
  void the_answer_rides_on_the_acknowledgement_and_is_the_same_as_over_http() throws Exception {
    peer.command(connected(), "e1", "/coach", "card parrot-on-the-line");
    Path expected = Path.of("src/test/resources/story/slack/card.json");
    assertThat(answer("e1")).isEqualTo(new JsonMapper().readTree(Files.readString(expected)));
    Patience.await(() -> metrics.replies().size() == 1);
  }

  @Test
  void a_command_without_words_opens_with_help() throws Exception {
    peer.command(connected(), "e1", "/coach", "");
    assertThat(answer("e1").path("text").textValue()).startsWith("I coach you");
  }

  @Test
  void another_command_is_told_which_one_is_answered() throws Exception {
    peer.command(connected(), "e1", "/hello", "");
    assertThat(answer("e1").path("text").textValue()).startsWith("I answer to /coach.");
  }

  @Test
  void a_second_delivery_is_acknowledged_without_a_second_answer() throws Exception {
    WebSocket connection = connected();
    peer.command(connection, "e1", "/coach", "help");
    answer("e1");
    connection.send(
        """
        {"envelope_id":"e2","type":"slash_commands","retry_attempt":1,"retry_reason":"timeout",
         "payload":{"command":"/coach","text":"help","trigger_id":"trigger-e1"}}\
        """);
    assertThat(acknowledgement("e2").message().has("payload")).isFalse();
  }

  @Test
  void a_slow_answer_holds_up_no_other() throws Exception {
    WebSocket connection = connected();
    for (int i = 0; i < 20; i++) {
      peer.command(connection, "slow" + i, "/coach", "the customer talks slowly " + i);
    }
    peer.command(connection, "quick", "/coach", "cards");
    answer("quick");
    assertThat(peer.acknowledged("slow0")).isEmpty();
    slowMayEnd.countDown();
    for (int i = 0; i < 20; i++) {
      answer("slow" + i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"events_api", "interactive", "something_new"})
  void what_is_not_answered_yet_is_acknowledged_without_effect(String type) throws Exception {
    peer.send(connected(), "e1", type);
    JsonNode message = acknowledgement("e1").message();
    assertThat(message.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "{\"type\":7}",
        "{}",
        "{\"type\":\"slash_commands\",\"payload\":{\"command\":\"/coach\"}}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"x\"}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"x\",\"payload\":[]}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"x\",\"payload\":{\"command\":{}}}",
        "{\"type\":\"slash_commands\",\"envelope_id\":\"x\","
            + "\"payload\":{\"command\":\"/coach\",\"text\":{}}}"
      })
  void nonsense_does_no_harm(String message) throws Exception {
    WebSocket connection = connected();
    connection.send(message);
    peer.command(connection, "after", "/coach", "help");
    answer("after");
  }

  @Test
  void a_lost_connection_is_made_again() throws Exception {
    connected().closeConnection(1006, "lost");
    Patience.await(() -> peer.connections().size() == 2);
    peer.command(peer.latest(), "e1", "/coach", "help");
    answer("e1");
  }

  @Test
  void an_answer_that_outlives_its_connection_is_sent_to_its_response_url() throws Exception {
    WebSocket first = connected();
    peer.command(first, "slow", "/coach", "the customer talks slowly");
    peer.command(first, "quick", "/coach", "help");
    answer("quick");
    first.closeConnection(1006, "lost");
    Patience.await(() -> peer.connections().size() == 2);
    slowMayEnd.countDown();
    Patience.await(() -> !peer.late("slow").isEmpty());
    assertThat(peer.late("slow")).hasSize(1).allSatisfy(SlackLimits::assertPrivateReply);
    assertThat(peer.late("quick")).isEmpty();
  }

  @Test
  void when_slack_wants_another_connection_no_answer_is_lost() throws Exception {
    WebSocket first = connected();
    peer.command(first, "slow", "/coach", "the customer talks slowly");
    peer.warn(first);
    Patience.await(() -> peer.connections().size() == 2);
    peer.command(first, "late", "/coach", "help");
    answer("late");
    peer.command(peer.latest(), "new", "/coach", "help");
    answer("new");
    slowMayEnd.countDown();
    answer("slow");
    assertThat(acknowledgement("slow").by()).isSameAs(first);
    first.close();
  }

  @Test
  void a_refusal_is_told_and_tried_again() throws Exception {
    peer.refuses("invalid_auth");
    socket.start();
    Patience.await(() -> peer.asked() >= 2);
    assertThat(socket.trouble())
        .hasValueSatisfying(why -> assertThat(why).contains("invalid_auth").doesNotContain("xapp"));
    peer.opens();
    Patience.await(() -> socket.trouble().isEmpty());
  }

  @Test
  void a_failing_api_is_tried_again() throws Exception {
    peer.fails(503);
    socket.start();
    Patience.await(() -> peer.asked() >= 2);
    peer.opens();
    Patience.await(() -> socket.trouble().isEmpty());
  }

  @Test
  void a_page_instead_of_an_answer_is_told_and_tried_again() throws Exception {
    peer.answers(
        ok("<html>Please log in to this network</html>").withHeader("Content-Type", "text/html"));
    socket.start();
    Patience.await(() -> peer.asked() >= 2);
    assertThat(socket.trouble()).hasValue("JsonSyntaxException");
    peer.opens();
    Patience.await(() -> socket.trouble().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":true}",
        "{\"ok\":true,\"url\":null}",
        "{\"ok\":true,\"url\":\"\"}",
        "{\"ok\":true,\"url\":\"wss://a b/?ticket=1\"}",
        "{\"ok\":true,\"url\":\"https://127.0.0.1/?ticket=1\"}"
      })
  void an_answer_without_an_address_is_told_and_tried_again(String answer) throws Exception {
    peer.answers(okJson(answer));
    socket.start();
    Patience.await(() -> peer.asked() >= 2);
    assertThat(socket.trouble()).hasValue("Slack gave no address of a socket");
    peer.opens();
    Patience.await(() -> socket.trouble().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "ws://127.0.0.1:1/?ticket=1, ConnectException",
    "ws://nowhere.invalid/?ticket=1, UnknownHostException",
    "wss://127.0.0.1:{port}/?ticket=1, SSL"
  })
  void a_socket_that_fails_is_told_with_its_cause(String url, String cause) throws Exception {
    peer.opensAt(url.replace("{port}", Integer.toString(peer.port())));
    socket.start();
    Patience.await(() -> peer.asked() >= 2);
    assertThat(socket.trouble())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith("Slack did not answer on the socket: " + cause)
                    .doesNotContain("ticket"));
  }

  @Test
  void closing_waits_for_the_answers_being_worked_on() throws Exception {
    WebSocket connection = connected();
    peer.command(connection, "slow", "/coach", "the customer talks slowly");
    peer.command(connection, "quick", "/coach", "help");
    answer("quick");
    Thread closing = Thread.ofVirtual().start(socket::close);
    Thread.sleep(200);
    slowMayEnd.countDown();
    answer("slow");
    closing.join();
    Patience.await(() -> !connection.isOpen());
    int asked = peer.asked();
    Thread.sleep(500);
    assertThat(peer.asked()).isEqualTo(asked);
    assertThat(socket.trouble()).isPresent();
  }

  @Test
  void it_can_be_closed_while_there_is_no_connection() throws Exception {
    peer.refuses("internal_error");
    socket.start();
    Patience.await(() -> peer.asked() >= 1);
  }

  @Test
  void it_can_be_closed_before_it_was_started() {
    socket.close();
    assertThat(socket.trouble()).hasValue("closed");
  }

  @Test
  void closing_ends_although_its_interruption_was_forgotten_while_connecting() throws Exception {
    CountDownLatch connecting = new CountDownLatch(1);
    ProxySelector usual = ProxySelector.getDefault();
    ProxySelector.setDefault(new Forgetful(connecting));
    try {
      socket.start();
      connecting.await();
      Thread closing = Thread.ofVirtual().start(socket::close);
      assertThat(closing.join(Duration.ofSeconds(10))).isTrue();
    } finally {
      ProxySelector.setDefault(usual);
    }
    assertThat(peer.connections()).hasSize(1);
    Patience.await(() -> !peer.latest().isOpen());
  }

  /** A call on the way to the socket that ends when it is interrupted, and keeps that to itself. */
  private final class Forgetful extends ProxySelector {
    private final CountDownLatch called;

    Forgetful(CountDownLatch called) {
      this.called = called;
    }

    @Override
    public List<Proxy> select(URI address) {
      if (address.getPort() != peer.port()) {
        called.countDown();
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          // Forgotten, as some libraries do.
        }
      }
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI address, SocketAddress socket, IOException e) {}
  }
}
