package dev.sideline.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's side of Socket Mode: the call that opens it, and the sockets. */
public final class SlackSocketPeer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OPEN = "/apps.connections.open";

  private static final String LATE = "/late/";

  private final WireMockServer api = new WireMockServer(options().dynamicPort());
  private final CountDownLatch started = new CountDownLatch(1);
  private final Sockets sockets = new Sockets();
  private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

  /** What came back for an envelope, and by which connection. */
  public record Acknowledged(JsonNode message, WebSocket by) {}

  public SlackSocketPeer() throws InterruptedException {
    sockets.setReuseAddr(true);
    sockets.setDaemon(true);
    sockets.start();
    started.await();
    api.start();
    opens();
  }

  /** Settings that lead to this peer. */
  public SlackConfig config() {
    return new SlackConfig(
        Optional.empty(),
        Optional.of(new Secret("xapp-1-test")),
        Optional.empty(),
        URI.create(api.baseUrl() + "/"),
        "/coach");
  }

  /** From now on, connections are opened. */
  public void opens() {
    opensAt("ws://127.0.0.1:" + sockets.getPort() + "/link?ticket=1");
  }

  /** From now on, this address is given for a connection. */
  public void opensAt(String url) {
    answers(okJson("{\"ok\":true,\"url\":\"" + url + "\"}"));
  }

  /** From now on, this is what comes back where a connection is asked for. */
  public void answers(ResponseDefinitionBuilder response) {
    api.stubFor(post(urlEqualTo(OPEN)).willReturn(response));
  }

  /** From now on, no connection is opened. */
  public void refuses(String error) {
    answers(okJson("{\"ok\":false,\"error\":\"" + error + "\"}"));
  }

  /** From now on, every call fails with a status. */
  public void fails(int status) {
    answers(aResponse().withStatus(status));
  }

  /** The port of the Web API, which speaks no TLS. */
  public int port() {
    return api.port();
  }

  /** How often a connection was asked for with the token. */
  public int asked() {
    return api.findAll(
            postRequestedFor(urlEqualTo(OPEN))
                .withHeader("Authorization", equalTo("Bearer xapp-1-test")))
        .size();
  }

  /** All connections there ever were, the oldest first. */
  public List<WebSocket> connections() {
    return connections;
  }

  public WebSocket latest() {
    return connections.getLast();
  }

  /** Sends a slash command. */
  public void command(WebSocket by, String envelope, String command, String text) {
    ObjectNode message = envelope(envelope, "slash_commands");
    message.put("accepts_response_payload", true);
    message
        .putObject("payload")
        .put("team_id", "T1")
        .put("channel_id", "C1")
        .put("user_id", "U1")
        .put("command", command)
        .put("text", text)
        .put("is_enterprise_install", "false")
        .put("response_url", api.baseUrl() + LATE + envelope)
        .put("trigger_id", "trigger-" + envelope);
    by.send(message.toString());
  }

  /** Sends an envelope with an empty payload. */
  public void send(WebSocket by, String envelope, String type) {
    ObjectNode message = envelope(envelope, type);
    message.putObject("payload");
    by.send(message.toString());
  }

  private static ObjectNode envelope(String id, String type) {
    return JSON.createObjectNode().put("envelope_id", id).put("type", type);
  }

  /** Asks the product to make a new connection. */
  public void warn(WebSocket by) {
    by.send("{\"type\":\"disconnect\",\"reason\":\"warning\",\"debug_info\":{}}");
  }

  /** The acknowledgement of an envelope, if it came by now. */
  public Optional<Acknowledged> acknowledged(String envelope) {
    return Optional.ofNullable(acknowledged.get(envelope));
  }

  /** What was sent to the response_url of an envelope. */
  public List<String> late(String envelope) {
    return api.findAll(postRequestedFor(urlEqualTo(LATE + envelope))).stream()
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    sockets.stop(1_000);
    api.stop();
  }

  /** The sockets' server. */
  private final class Sockets extends WebSocketServer {
    Sockets() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public void onStart() {
      started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
      connections.add(connection);
      connection.send("{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{}}");
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
      try {
        JsonNode message = JSON.readTree(text);
        acknowledged.put(
            message.path("envelope_id").asText(), new Acknowledged(message, connection));
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + text, e);
      }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket connection, Exception e) {}
  }
}
