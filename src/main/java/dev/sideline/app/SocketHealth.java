package dev.sideline.app;

import dev.sideline.adapter.http.HealthCheck;
import dev.sideline.adapter.slack.SlackSocket;
import java.util.List;

/**
 * Tells when Socket Mode has no connection; the other ways in go on, so it is no reason to stop.
 */
record SocketHealth(SlackSocket socket) implements HealthCheck {
  @Override
  public String name() {
    return "slack-socket";
  }

  @Override
  public Health health() {
    return socket
        .trouble()
        .<Health>map(trouble -> new Degraded(List.of(trouble)))
        .orElseGet(Ok::new);
  }
}
