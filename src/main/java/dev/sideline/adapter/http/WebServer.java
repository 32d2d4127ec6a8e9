package dev.sideline.adapter.http;

import dev.sideline.config.ConfigException;
import dev.sideline.config.ConfigException.Fault;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: every request on a virtual thread of its own. */
public final class WebServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  private static final int REQUEST_HEADERS_LIMIT = 8 * 1024;

  /**
   * A burst of connections waits here; those the system's short default drops come a second late.
   */
  private static final int BACKLOG = 1024;

  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final int wantedPort;
  private final Server server;
  private final ServerConnector connector;

  /**
   * A server that is not started yet.
   *
   * @param port where it listens; 0 takes any free port
   */
  public WebServer(int port, List<Route> routes) {
    this(port, routes, IDLE, GRACE);
  }

  /**
   * @param idle how long a connection may be silent
   * @param grace how long the requests that run at the close may take to finish
   */
  WebServer(int port, List<Route> routes, Duration idle, Duration grace) {
    this.wantedPort = port;
    this.server = new Server(threads());
    this.connector = new ServerConnector(server, new HttpConnectionFactory(http()));
    connector.setPort(port);
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(idle.toMillis());
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrors());
    server.setHandler(new GracefulHandler(context(routes)));
    server.setStopTimeout(grace.toMillis());
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("http-request-", 0).factory()));
    return threads;
  }

  private static HttpConfiguration http() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(REQUEST_HEADERS_LIMIT);
    return http;
  }

  private static ServletContextHandler context(List<Route> routes) {
    ServletContextHandler context =
        new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    context.setErrorHandler(new PlainErrors());
    for (Route route : routes) {
      for (Filter filter : route.filters()) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, route.path(), EnumSet.of(DispatcherType.REQUEST));
      }
      ServletHolder holder = new ServletHolder(route.servlet());
      holder.setAsyncSupported(true);
      context.addServlet(holder, route.path());
    }
    return context;
  }

  /**
   * Starts to take requests.
   *
   * @throws ConfigException when the port cannot be had
   */
  public void start() {
    try {
      // Opened apart from the rest, so that a failure here is a failure of the port.
      connector.open();
    } catch (IOException e) {
      throw new ConfigException(List.of(portFault(e)));
    }
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException("The web server does not start", e);
    }
    log.info("Listening on port {}", port());
  }

  private Fault portFault(IOException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new Fault(
        "PORT",
        "port " + wantedPort + " cannot be opened (" + cause.getMessage() + ")",
        "Stop the program that holds it, or set PORT to another number; 0 takes any free port");
  }

  /** The port it listens on, once it is started. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no more requests, and returns when those that run are done, or their time is up. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (TimeoutException e) {
      log.warn("Some requests were cut off: they ran longer than {} ms", server.getStopTimeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn("The web server did not stop cleanly", e);
    }
  }
}
