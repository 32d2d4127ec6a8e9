package dev.sideline.adapter.http;

import java.util.List;

/** The pages an operator's tools read. */
public final class OperatorRoutes {
  private OperatorRoutes() {}

  /** {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
  public static List<Route> of(List<HealthCheck> checks, MicrometerMetrics metrics) {
    Readiness readiness = new Readiness(checks);
    return List.of(
        Route.of("/health/live", new Page(Readiness::alive)),
        Route.of("/health/ready", new Page(readiness::report)),
        Route.of("/metrics", new Page(metrics::page)));
  }
}
