package dev.sideline.testkit;

import dev.sideline.adapter.slack.SlackCalls;
import dev.sideline.adapter.slack.SlackCounter;
import dev.sideline.adapter.slack.SlackMessenger;
import dev.sideline.adapter.slack.SlackOverHttp;
import dev.sideline.chat.Posts;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import dev.sideline.intake.Intake;
import dev.sideline.workspace.Languages;
import dev.sideline.workspace.MemoryLanguages;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Slack's side of HTTP, talking to the product's servlet and door on a real web server. */
public final class SlackPeer implements AutoCloseable {
  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String JSON = "application/json";

  private final SettableClock clock = new SettableClock();
  private final RecordedMetrics metrics;
  private final SlackOverHttp slack;
  private final Server server = new Server(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicLong triggers = new AtomicLong();

  public SlackPeer(Intake intake, RecordedMetrics metrics) throws Exception {
    this(config(), intake, new MemoryLanguages(), metrics);
  }

  /** Slack for an app that may send messages by itself. */
  public SlackPeer(SlackConfig config, Coach.Desk desk, RecordedMetrics metrics) throws Exception {
    this(config, desk.counter(), metrics);
  }

  /** Slack for people who speak these languages with the coach. */
  public SlackPeer(Intake intake, Languages languages, RecordedMetrics metrics) throws Exception {
    this(config(), intake, languages, metrics);
  }

  /** Slack for an app with these settings, which sends nothing by itself. */
  public SlackPeer(SlackConfig config, Intake intake, Languages languages, RecordedMetrics metrics)
      throws Exception {
    this(config, counter(config, intake, languages), metrics);
  }

  private SlackPeer(SlackConfig config, SlackCounter counter, RecordedMetrics metrics)
      throws Exception {
    this.metrics = metrics;
    this.slack = new SlackOverHttp(config, counter, metrics, clock);
    ServletContextHandler context = new ServletContextHandler("/");
    // Jetty's own last resort answers a POST to an unknown path with 405.
    context.getServletHandler().setEnsureDefaultServlet(false);
    context.addServlet(new ServletHolder(slack.servlet()), SlackOverHttp.PATH);
    context.addFilter(
        new FilterHolder(slack.door()), SlackOverHttp.PATH, EnumSet.of(DispatcherType.REQUEST));
    server.setHandler(context);
    server.start();
  }

  /** A counter of an app that sends nothing by itself. */
  public static SlackCounter counter(SlackConfig config, Intake intake, Languages languages) {
    SlackCalls calls = new SlackCalls(config);
    return new SlackCounter(
        intake,
        languages,
        calls,
        new SlackMessenger(config, calls, Posts.NONE),
        person -> List.of());
  }

  /** An app that Slack reaches by HTTP, and which reaches nobody. */
  public static SlackConfig config() {
    return new SlackConfig(
        Optional.of(new Secret(SlackRequest.SECRET)),
        Optional.empty(),
        Optional.empty(),
        URI.create("http://127.0.0.1:9/"),
        "/coach");
  }

  public SettableClock clock() {
    return clock;
  }

  public RecordedMetrics metrics() {
    return metrics;
  }

  public URI address(String path) {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public URI address() {
    return address(SlackOverHttp.PATH);
  }

  /** A form or an event, signed now. */
  public SlackRequest signed(String body) {
    return signed(body.getBytes(StandardCharsets.UTF_8));
  }

  public SlackRequest signed(byte[] body) {
    boolean json = body.length > 0 && body[0] == '{';
    return SlackRequest.signed(body, json ? JSON : FORM, clock.instant().getEpochSecond());
  }

  public HttpResponse<String> send(SlackRequest request) throws Exception {
    return send(request.to(address()));
  }

  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  /** Somebody types {@code /coach} and this text. */
  public HttpResponse<String> types(String text) throws Exception {
    return send(signed(SlackRequest.command("/coach", text, newTrigger())));
  }

  /** The id of a command nobody has typed before. */
  public String newTrigger() {
    return "13.37." + triggers.incrementAndGet();
  }

  @Override
  public void close() throws Exception {
    server.stop();
    slack.close();
    client.close();
  }
}
