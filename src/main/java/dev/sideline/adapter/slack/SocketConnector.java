package dev.sideline.adapter.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.sideline.chat.Metrics;
import dev.sideline.config.Secret;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes connections of Socket Mode. */
final class SocketConnector {
  private static final Logger log = LoggerFactory.getLogger(SocketConnector.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BoltApp bolt;
  private final Secret token;
  private final LateAnswers late;
  private final Metrics metrics;
  private final SocketEnvelopes envelopes;

  SocketConnector(BoltApp bolt, Secret token, LateAnswers late, Metrics metrics) {
    this.bolt = bolt;
    this.token = token;
    this.late = late;
    this.metrics = metrics;
    this.envelopes = new SocketEnvelopes(bolt.app());
  }

  /** A connection over which Slack has said hello. */
  SocketSession connect() throws CannotConnectException, InterruptedException {
    URI address = address();
    SocketSession session = new SocketSession(address, envelopes, late, metrics, PATIENCE);
    session.setProxy(proxy(address));
    session.connect();
    boolean greeted = false;
    try {
      greeted = session.isGreetedWithin(PATIENCE);
    } finally {
      if (!greeted) {
        session.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
      }
    }
    if (!greeted) {
      throw unanswered(session.failure());
    }
    return session;
  }

  private static CannotConnectException unanswered(Optional<Exception> cause) {
    String kind = cause.map(e -> ": " + e.getClass().getSimpleName()).orElse("");
    return failure("Slack did not answer on the socket" + kind, cause.orElse(null));
  }

  private URI address() throws CannotConnectException {
    try {
      AppsConnectionsOpenResponse response =
          bolt.slack().methods().appsConnectionsOpen(request -> request.token(token.reveal()));
      if (!response.isOk()) {
        throw failure("Slack refuses a connection: " + response.getError(), null);
      }
      return socket(response.getUrl());
    } catch (SlackApiException e) {
      throw new CannotConnectException(
          "Slack refuses a connection: status " + e.getResponse().code(), retryAfter(e), null);
    } catch (IOException e) {
      throw failure("Slack cannot be reached: " + e.getClass().getSimpleName(), e);
    }
  }

  /** The address holds a ticket, so no message and no cause may show it. */
  private static URI socket(@Nullable String url) throws CannotConnectException {
    try {
      URI address = new URI(url == null ? "" : url);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("wss?")) {
        return address;
      }
    } catch (URISyntaxException e) {
      log.debug("Slack gave an address with an error at index {}", e.getIndex());
    }
    throw failure("Slack gave no address of a socket", null);
  }

  private static CannotConnectException failure(String why, @Nullable Throwable cause) {
    return new CannotConnectException(why, Duration.ZERO, cause);
  }

  private static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After");
    return seconds != null && seconds.matches("[0-9]{1,4}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  /** The proxy that the Java process uses for such an address. */
  private static Proxy proxy(URI address) {
    String scheme = "wss".equals(address.getScheme()) ? "https" : "http";
    URI web = URI.create(scheme + "://" + address.getAuthority() + "/");
    return ProxySelector.getDefault().select(web).stream()
        .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
        .findFirst()
        .orElse(Proxy.NO_PROXY);
  }
}
