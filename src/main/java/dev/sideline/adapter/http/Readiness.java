package dev.sideline.adapter.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sideline.adapter.http.HealthCheck.Degraded;
import dev.sideline.adapter.http.HealthCheck.Down;
import dev.sideline.adapter.http.HealthCheck.Health;
import dev.sideline.adapter.http.HealthCheck.Ok;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the coach can take requests: all checks, and the worst of their results. */
final class Readiness {
  private static final Logger log = LoggerFactory.getLogger(Readiness.class);
  private static final String JSON = "application/json";

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final List<HealthCheck> checks;

  Readiness(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  Reply report() {
    List<Health> results = new ArrayList<>();
    ObjectNode report = json.objectNode();
    ArrayNode entries = json.arrayNode();
    for (HealthCheck check : checks) {
      Health health = ask(check);
      results.add(health);
      entries.add(entry(check.name(), health));
    }
    boolean down = results.stream().anyMatch(Down.class::isInstance);
    boolean degraded = results.stream().anyMatch(Degraded.class::isInstance);
    report.put("status", down ? "down" : degraded ? "degraded" : "ok");
    report.set("checks", entries);
    return new Reply(
        down ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK,
        JSON,
        report.toString());
  }

  /** That the process runs. */
  static Reply alive() {
    return new Reply(HttpServletResponse.SC_OK, JSON, "{\"status\":\"up\"}");
  }

  private static Health ask(HealthCheck check) {
    try {
      return check.health();
    } catch (RuntimeException e) {
      log.warn("The health check {} failed", check.name(), e);
      return new Down("the check failed; the log tells why");
    }
  }

  private ObjectNode entry(String name, Health health) {
    ObjectNode entry = json.objectNode().put("name", name);
    return switch (health) {
      case Ok ok -> entry.put("status", "ok");
      case Degraded degraded -> {
        ArrayNode details = entry.put("status", "degraded").putArray("details");
        degraded.details().forEach(details::add);
        yield entry;
      }
      case Down down -> {
        entry.put("status", "down").putArray("details").add(down.detail());
        yield entry;
      }
    };
  }
}
