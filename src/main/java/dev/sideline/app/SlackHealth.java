package dev.sideline.app;

import dev.sideline.adapter.http.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells what is wrong between the coach and Slack; whatever still works goes on, so it is no reason
 * to stop.
 *
 * @param trouble what is wrong; empty while nothing is
 */
record SlackHealth(String name, Supplier<Optional<String>> trouble) implements HealthCheck {
  @Override
  public Health health() {
    return trouble.get().<Health>map(text -> new Degraded(List.of(text))).orElseGet(Ok::new);
  }
}
