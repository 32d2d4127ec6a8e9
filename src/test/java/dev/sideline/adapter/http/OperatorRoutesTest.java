package dev.sideline.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sideline.adapter.http.HealthCheck.Degraded;
import dev.sideline.adapter.http.HealthCheck.Down;
import dev.sideline.adapter.http.HealthCheck.Health;
import dev.sideline.adapter.http.HealthCheck.Ok;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OperatorRoutesTest {
  private final List<HealthCheck> checks = new ArrayList<>();
  private final MicrometerMetrics metrics = new MicrometerMetrics();
  private @Nullable WebServer server;

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    metrics.close();
  }

  @Test
  void lives_while_it_runs_whatever_the_checks_say() {
    check("model", () -> new Down("no answer"));
    HttpResponse<String> response = ask("GET", "/health/live");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(response.headers().firstValue("content-type")).contains("application/json");
  }

  @Test
  void is_ready_when_every_check_is_ok() {
    check("playbook", Ok::new);
    check("slack", Ok::new);
    HttpResponse<String> response = ask("GET", "/health/ready");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"checks\":[{\"name\":\"playbook\",\"status\":\"ok\"},"
                + "{\"name\":\"slack\",\"status\":\"ok\"}]}");
  }

  @Test
  void is_ready_but_tells_it_when_a_check_is_degraded() throws Exception {
    check("slack", Ok::new);
    check("playbook", () -> new Degraded(List.of("playbook/en/a.md:3: \"id\" is missing")));
    HttpResponse<String> response = ask("GET", "/health/ready");
    JsonNode report = json(response);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(report.at("/status").asText()).isEqualTo("degraded");
    assertThat(report.at("/checks/1/status").asText()).isEqualTo("degraded");
    assertThat(report.at("/checks/1/details/0").asText())
        .isEqualTo("playbook/en/a.md:3: \"id\" is missing");
  }

  @Test
  void is_not_ready_when_a_check_is_down() throws Exception {
    check("playbook", () -> new Degraded(List.of("a fault")));
    check("slack", () -> new Down("not connected"));
    HttpResponse<String> response = ask("GET", "/health/ready");
    JsonNode report = json(response);
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(report.at("/status").asText()).isEqualTo("down");
    assertThat(report.at("/checks/1/details/0").asText()).isEqualTo("not connected");
  }

  @Test
  void takes_a_check_that_fails_for_down_and_keeps_its_words_to_itself() {
    check(
        "slack",
        () -> {
          throw new IllegalStateException("token xapp-1");
        });
    HttpResponse<String> response = ask("GET", "/health/ready");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).doesNotContain("xapp");
  }

  @Test
  void counts_in_the_text_form_of_prometheus() {
    metrics.answered("playbook", "en");
    metrics.answered("playbook", "en");
    metrics.gap();
    metrics.refused("signature");
    metrics.searched(Duration.ofMillis(3));
    metrics.replied(Duration.ofMillis(40));
    HttpResponse<String> response = ask("GET", "/metrics");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type").orElse("")).contains("version=0.0.4");
    assertThat(response.body())
        .contains("sideline_answers_total{language=\"en\",origin=\"playbook\"} 2.0")
        .contains("sideline_gaps_total 1.0")
        .contains("sideline_refused_total{reason=\"signature\"} 1.0")
        .contains("sideline_search_seconds_bucket{le=\"0.002\"} 0")
        .contains("sideline_search_seconds_bucket{le=\"0.005\"} 1")
        .contains("sideline_reply_seconds_bucket{le=\"0.05\"} 1")
        .contains("sideline_reply_seconds_bucket{le=\"3.0\"} 1")
        .contains("sideline_reply_seconds_count 1");
  }

  @Test
  void shows_the_basics_of_the_jvm() {
    assertThat(ask("GET", "/metrics").body())
        .contains("jvm_memory_used_bytes")
        .contains("jvm_threads_live_threads")
        .contains("jvm_gc_")
        .contains("process_uptime_seconds");
  }

  @Test
  void lets_its_pages_be_read_and_nothing_else() {
    for (String path : List.of("/health/live", "/health/ready", "/metrics")) {
      assertThat(ask("HEAD", path).statusCode()).isEqualTo(200);
      assertThat(ask("HEAD", path).body()).isEmpty();
      for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH")) {
        HttpResponse<String> response = ask(method, path);
        assertThat(response.statusCode()).as(method + path).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET, HEAD");
        assertThat(response.body()).isEqualTo("405 Method Not Allowed\n");
      }
    }
  }

  private void check(String name, Supplier<Health> health) {
    checks.add(
        new HealthCheck() {
          @Override
          public String name() {
            return name;
          }

          @Override
          public Health health() {
            return health.get();
          }
        });
  }

  private HttpResponse<String> ask(String method, String path) {
    if (server == null) {
      server = new WebServer(0, OperatorRoutes.of(checks, metrics));
      server.start();
    }
    try (Browser browser = new Browser(server.port())) {
      return browser.ask(method, path);
    }
  }

  private static JsonNode json(HttpResponse<String> response) throws JsonProcessingException {
    return new ObjectMapper().readTree(response.body());
  }
}
