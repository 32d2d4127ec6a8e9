package dev.sideline.adapter.slack;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.workspace.MemoryLanguages;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** By HTTP, the coach asks nothing of Slack: whatever comes in, nothing goes out. */
class QuietTest {

  @Test
  void no_request_makes_a_call_to_slack() throws Exception {
    WireMockServer api = new WireMockServer(options().dynamicPort());
    api.start();
    RecordedMetrics metrics = new RecordedMetrics();
    SlackConfig config =
        new SlackConfig(
            Optional.of(new Secret(SlackRequest.SECRET)),
            Optional.empty(),
            Optional.empty(),
            URI.create(api.baseUrl() + "/"),
            "/coach");
    try (SlackPeer slack =
        new SlackPeer(
            config, Coach.reportingTo(metrics).intake(), new MemoryLanguages(), metrics)) {
      slack.types("customer shouts about a late refund");
      slack.send(slack.signed(SlackRequest.command("/hello", "", slack.newTrigger())));
      slack.send(slack.signed("ssl_check=1"));
      slack.send(slack.signed("{\"type\":\"url_verification\",\"challenge\":\"c\"}"));
      slack.send(slack.signed("{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}"));
      slack.send(slack.signed("nonsense"));
      assertThat(api.getAllServeEvents()).isEmpty();
    } finally {
      api.stop();
    }
  }

  @Test
  void slacks_libraries_keep_no_thread_running() throws Exception {
    RecordedMetrics metrics = new RecordedMetrics();
    SlackPeer slack = new SlackPeer(Coach.reportingTo(metrics).intake(), metrics);
    slack.types("help");
    Patience.await(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("slack") || name.startsWith("bolt")));
    slack.close();
  }
}
