package dev.sideline.adapter.http;

import java.util.List;

/** One thing the coach works with, and how it is. */
public interface HealthCheck {

  /** A short name, unique among the checks. */
  String name();

  /** How it is now; answered from memory, as an orchestrator asks every few seconds. */
  Health health();

  /** How something is. */
  sealed interface Health {}

  /** It does all its work. */
  record Ok() implements Health {}

  /** It works, but somebody should look at it. */
  record Degraded(List<String> details) implements Health {
    public Degraded {
      details = List.copyOf(details);
    }
  }

  /** It does not work, so the coach should get no requests. */
  record Down(String detail) implements Health {}
}
