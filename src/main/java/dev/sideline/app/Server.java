package dev.sideline.app;

import dev.sideline.adapter.http.ContentHealth;
import dev.sideline.adapter.http.HealthCheck;
import dev.sideline.adapter.http.MicrometerMetrics;
import dev.sideline.adapter.http.OperatorRoutes;
import dev.sideline.adapter.http.Route;
import dev.sideline.adapter.http.WebServer;
import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.slack.SlackCalls;
import dev.sideline.adapter.slack.SlackCounter;
import dev.sideline.adapter.slack.SlackDirectory;
import dev.sideline.adapter.slack.SlackMessenger;
import dev.sideline.adapter.slack.SlackNoticeboard;
import dev.sideline.adapter.slack.SlackOverHttp;
import dev.sideline.adapter.slack.SlackSocket;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.UnusableDatabaseException;
import dev.sideline.app.InboxWiring.Duties;
import dev.sideline.config.SidelineConfig;
import dev.sideline.config.SlackConfig;
import dev.sideline.content.ContentWatch;
import dev.sideline.insight.HomePage;
import dev.sideline.jobs.Worker;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coach as a server: the web server, and the ways in from Slack that are configured. */
final class Server implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Server.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final WebServer web;

  /** What was opened; it is closed in the opposite order. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Starts everything, or nothing. */
  Server(SidelineConfig config, InstantSource clock) {
    try {
      this.web = start(config, clock);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    tellWaysIn(config.slack());
  }

  private WebServer start(SidelineConfig config, InstantSource clock) {
    MicrometerMetrics metrics = opened(new MicrometerMetrics());
    CompletableFuture<Database> opening =
        CompletableFuture.supplyAsync(
            () -> Database.open(config.database()),
            task -> Thread.ofPlatform().daemon().start(task));
    opened(
        () -> {
          if (!opening.isCompletedExceptionally()) {
            opening.join().close();
          }
        });
    SlackCalls calls = opened(new SlackCalls(config.slack()));
    JobTable table = new JobTable(config.database().isPostgres());
    Coach coach =
        Coach.load(
            config,
            metrics,
            new SlackDirectory(calls),
            () -> Stores.in(opened(opening), table, config.retention(), clock),
            posts -> new SlackNoticeboard(config.slack(), calls, posts));
    Database database = opened(opening);
    SlackCounter counter = counter(config, database, table, coach, calls, clock);
    coach.prompts().overlay().ifPresent(folder -> watch(folder, coach));
    // The first question after a start would otherwise wait until the search is warm.
    coach.playbook().current().search(Language.EN).find("customer shouts about a late refund");

    SlackConfig slack = config.slack();
    List<HealthCheck> checks =
        new ArrayList<>(
            List.of(
                new ContentHealth("playbook", coach.playbook()::faults),
                new ContentHealth("prompts", coach.questions()::faults),
                new ContentHealth("tracks", coach.onboarding().tracks()::faults),
                new ContentHealth("tips", coach.tips().questions()::faults),
                new DatabaseHealth(database)));
    List<Route> routes = new ArrayList<>();
    if (slack.signingSecret().isPresent()) {
      SlackOverHttp http = opened(new SlackOverHttp(slack, counter, metrics, clock));
      routes.add(Route.of(SlackOverHttp.PATH, http.servlet(), http.door()));
    }
    Optional<SlackSocket> socket =
        slack.appToken().map(token -> opened(new SlackSocket(slack, counter, metrics)));
    socket.map(open -> new SlackHealth("slack-socket", open::trouble)).ifPresent(checks::add);
    checks.add(new SlackHealth("slack-token", counter.calls()::trouble));
    routes.addAll(OperatorRoutes.of(checks, metrics));
    WebServer server = opened(new WebServer(config.port(), routes));
    server.start();
    // Last, because from now on people are answered.
    socket.ifPresent(SlackSocket::start);
    return server;
  }

  private SlackCounter counter(
      SidelineConfig config,
      Database database,
      JobTable table,
      Coach coach,
      SlackCalls calls,
      InstantSource clock) {
    Stores stores = coach.stores();
    SlackMessenger messenger = opened(new SlackMessenger(config.slack(), calls, stores.posts()));
    InboxWiring inbox =
        InboxWiring.of(
            database,
            table,
            coach.router(),
            coach.redactor(),
            messenger,
            stores.channels(),
            stores.posts(),
            new Duties(workers(coach), Map.of("forgetting", stores.forgetting()::expire)),
            clock);
    opened(inbox.jobs()).start();
    HomePage home =
        HomeWiring.of(
            database,
            coach.playbook(),
            coach.languages(),
            config.retention(),
            coach.leads()::include,
            clock);
    return new SlackCounter(inbox.intake(), coach.languages(), calls, messenger, home::of);
  }

  private static Map<String, Worker> workers(Coach coach) {
    Map<String, Worker> workers = new HashMap<>(coach.tips().workers());
    workers.putAll(coach.onboarding().workers());
    return workers;
  }

  /** Learning from changed cards leaves a core to those who ask meanwhile. */
  private void watch(Path folder, Coach coach) {
    int cores = Runtime.getRuntime().availableProcessors();
    ForkJoinPool learning = opened(new ForkJoinPool(Math.max(1, cores - 1)));
    opened(
            new ContentWatch(
                folder,
                LOOK,
                () -> {
                  coach.questions().reload();
                  boolean inForce = learning.submit(coach.playbook()::reload).join();
                  // They name cards.
                  coach.tips().questions().reload();
                  coach.onboarding().tracks().reload();
                  return inForce;
                }))
        .start();
  }

  private static Database opened(CompletableFuture<Database> opening) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UnusableDatabaseException unusable ? unusable : e;
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private static void tellWaysIn(SlackConfig slack) {
    if (slack.signingSecret().isPresent()) {
      log.info("Slack may send {} to {}", slack.command(), SlackOverHttp.PATH);
    }
    if (slack.appToken().isPresent()) {
      log.info("Answering {} by Socket Mode", slack.command());
    }
    if (slack.signingSecret().isEmpty() && slack.appToken().isEmpty()) {
      log.warn(
          "Slack is not connected: set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET"
              + " for HTTP");
    }
  }

  /** The port it listens on. */
  int port() {
    return web.port();
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable part = open.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not close", part.getClass().getSimpleName(), e);
      }
    }
  }
}
