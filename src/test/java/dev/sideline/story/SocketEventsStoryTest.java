package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sideline.adapter.slack.SlackSocket;
import dev.sideline.chat.Incoming;
import dev.sideline.intake.Inbox;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackSocketPeer;
import dev.sideline.workspace.MemoryLanguages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say in conversations comes by the socket too, and is lost no more than over HTTP. */
class SocketEventsStoryTest {
  private final List<Incoming> written = new CopyOnWriteArrayList<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile boolean full;
  private SlackSocketPeer peer;
  private SlackSocket socket;
  private WebSocket connection;

  @BeforeEach
  void start() throws Exception {
    Inbox inbox =
        (incoming, due) -> {
          if (full) {
            refused.incrementAndGet();
            throw new IllegalStateException("made to fail by a test");
          }
          return written.add(incoming);
        };
    RecordedMetrics metrics = new RecordedMetrics();
    peer = new SlackSocketPeer();
    socket =
        new SlackSocket(
            peer.config(),
            SlackPeer.counter(
                peer.config(), Coach.reportingTo(metrics).intake(inbox), new MemoryLanguages()),
            metrics);
    socket.start();
    Patience.await(() -> socket.trouble().isEmpty());
    connection = peer.latest();
  }

  @AfterEach
  void stop() throws Exception {
    socket.close();
    peer.close();
  }

  private void sends(String envelope, String type, String payload) {
    connection.send(
        "{\"envelope_id\":\"%s\",\"type\":\"%s\",\"payload\":%s}"
            .formatted(envelope, type, payload));
  }

  private JsonNode acknowledgement(String envelope) throws Exception {
    Patience.await(() -> peer.acknowledged(envelope).isPresent());
    return peer.acknowledged(envelope).orElseThrow().message();
  }

  private static String json(String form) {
    return URLDecoder.decode(form.substring("payload=".length()), StandardCharsets.UTF_8);
  }

  @Test
  void what_is_said_is_written_down_and_acknowledged() throws Exception {
    sends(
        "e1",
        "events_api",
        SlackEvents.envelope(SlackEvents.message("U1", "D1", "11.1", "he shouts")));
    assertThat(acknowledgement("e1").has("payload")).isFalse();
    assertThat(written)
        .singleElement()
        .satisfies(
            incoming -> {
              assertThat(incoming.id()).isEqualTo("T1/D1/11.1");
              assertThat(incoming.utterance()).isEqualTo("he shouts");
            });
  }

  @Test
  void what_cannot_be_written_down_is_not_acknowledged_so_that_it_comes_again() throws Exception {
    full = true;
    sends(
        "e1",
        "events_api",
        SlackEvents.envelope(SlackEvents.message("U1", "D1", "11.1", "he shouts")));
    Patience.await(() -> refused.get() == 1);
    full = false;
    sends("e2", "interactive", json(SlackEvents.press("help", "D1", "1.1", "")));
    acknowledgement("e2");
    assertThat(peer.acknowledged("e1")).isEmpty();
  }

  @Test
  void a_button_and_a_form_come_in_too() throws Exception {
    sends("e1", "interactive", json(SlackEvents.press("help", "C1", "1.1", "")));
    acknowledgement("e1");
    sends("e2", "interactive", json(SlackEvents.submission("ask", "{}", "situation", "he cries")));
    acknowledgement("e2");
    assertThat(written).extracting(Incoming::utterance).containsExactly("help", "he cries");
  }

  @Test
  void what_a_form_says_is_wrong_rides_on_the_acknowledgement() throws Exception {
    full = true;
    sends("e1", "interactive", json(SlackEvents.submission("ask", "{}", "situation", "he cries")));
    assertThat(acknowledgement("e1").at("/payload/response_action").asText()).isEqualTo("errors");
  }

  @Test
  void what_nobody_understands_is_acknowledged_and_forgotten() throws Exception {
    sends("e1", "events_api", "{\"type\":\"event_callback\",\"event\":{\"type\":\"moon\"}}");
    sends("e2", "interactive", "{\"type\":\"block_suggestion\"}");
    acknowledgement("e1");
    acknowledgement("e2");
    assertThat(written).isEmpty();
  }
}
