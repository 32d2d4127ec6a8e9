package dev.sideline.adapter.http;

import dev.sideline.chat.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** Metrics in the text form Prometheus reads, with the basics of the JVM. */
public final class MicrometerMetrics implements Metrics, AutoCloseable {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  /** From a search in memory to the time after which Slack gives up. */
  private static final Duration[] BUCKETS =
      LongStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 3_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private static final Duration[] MODEL_BUCKETS =
      LongStream.of(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 60_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
  private final Counter gaps;
  private final Timer searches;
  private final Timer replies;
  private final Timer modelStarts;

  public MicrometerMetrics() {
    gaps =
        Counter.builder("sideline.gaps")
            .description("Situations that no card fits")
            .register(registry);
    searches = timer("sideline.search", "Finding the cards for one situation", BUCKETS);
    replies = timer("sideline.reply", "From the arrival of a request to its reply", BUCKETS);
    modelStarts =
        timer("sideline.model.start", "Asking the model, to its first token", MODEL_BUCKETS);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbageCollection.bindTo(registry);
  }

  private Timer timer(String name, String description, Duration[] buckets) {
    return Timer.builder(name)
        .description(description)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  @Override
  public void answered(String origin, String language) {
    Counter.builder("sideline.answers")
        .description("Answers given")
        .tag("origin", origin)
        .tag("language", language)
        .register(registry)
        .increment();
  }

  @Override
  public void gap() {
    gaps.increment();
  }

  @Override
  public void searched(Duration time) {
    searches.record(time);
  }

  @Override
  public void answerWanted(String result) {
    Counter.builder("sideline.answer.cache")
        .description("Reasoned answers that were remembered, shared with others, or asked for")
        .tag("result", result)
        .register(registry)
        .increment();
  }

  @Override
  public void modelBegan(Duration time) {
    modelStarts.record(time);
  }

  @Override
  public void modelDone(String outcome, Duration time) {
    Timer.builder("sideline.model")
        .description("Asking the language model, to the end of its answer")
        .tag("outcome", outcome)
        .serviceLevelObjectives(MODEL_BUCKETS)
        .register(registry)
        .record(time);
  }

  @Override
  public void gauge(String name, String description, LongSupplier value) {
    Gauge.builder(name, value::getAsLong).description(description).register(registry);
  }

  @Override
  public void refused(String reason) {
    Counter.builder("sideline.refused")
        .description("Requests refused at the door")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  @Override
  public void replied(Duration time) {
    replies.record(time);
  }

  Reply page() {
    return new Reply(HttpServletResponse.SC_OK, PROMETHEUS_TEXT, registry.scrape());
  }

  /** Stops listening to the garbage collector. */
  @Override
  public void close() {
    garbageCollection.close();
    registry.close();
  }
}
