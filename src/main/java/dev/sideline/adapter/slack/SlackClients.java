package dev.sideline.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.net.URI;
import java.util.List;

/** Makes clients of Slack's Web API that run nothing in the background. */
final class SlackClients {
  private static final int CALL_TIMEOUT_MILLIS = 10_000;

  private SlackClients() {}

  /**
   * A client of the Web API at this address.
   *
   * @param api ends in a slash
   */
  static Slack forApiAt(URI api) {
    stopSharedStatistics();
    SlackConfig config = new SlackConfig();
    config.setExecutorServiceProvider(new VirtualThreads());
    config.getSCIM2Config().setStatsEnabled(false);
    config.setStatsEnabled(false);
    // The proxy of the Java process holds, as for every other connection, or none.
    config.setProxyUrl(null);
    config.setMethodsEndpointUrlPrefix(api.toString());
    config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
    return Slack.getInstance(config);
  }

  /** The library's unused default clients start a thread of statistics each, eight in all. */
  private static void stopSharedStatistics() {
    List<AutoCloseable> statistics =
        List.of(
            MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore(),
            SlackConfig.DEFAULT.getMethodsConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getAuditConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getSCIMConfig().getMetricsDatastore(),
            SlackConfig.DEFAULT.getSCIM2Config().getMetricsDatastore());
    for (AutoCloseable each : statistics) {
      try {
        each.close();
      } catch (Exception e) {
        throw new IllegalStateException("the statistics of Slack's client cannot be stopped", e);
      }
    }
  }
}
