package dev.sideline.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.config.ConfigException;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WebServerTest {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final WebServer server =
      new WebServer(
          0,
          List.of(
              Route.of("/greet", answering("hello")),
              Route.of("/thread", new ThreadServlet()),
              Route.of("/guarded", answering("secret"), refusing()),
              Route.of("/broken", new BrokenServlet()),
              Route.of("/slow", new SlowServlet())),
          Duration.ofMillis(700),
          Duration.ofMillis(1500));
  private final int port;
  private final Browser browser;

  WebServerTest() {
    server.start();
    port = server.port();
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    released.countDown();
    browser.close();
    server.close();
  }

  @Test
  void answers_on_a_route() {
    HttpResponse<String> response = browser.get("/greet");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("hello");
  }

  @Test
  void runs_each_request_on_a_virtual_thread() {
    assertThat(browser.get("/thread").body()).isEqualTo("virtual");
  }

  @Test
  void lets_a_filter_stand_before_its_servlet_only() {
    assertThat(browser.get("/guarded").statusCode()).isEqualTo(401);
    assertThat(browser.get("/greet").statusCode()).isEqualTo(200);
  }

  @Test
  void does_not_know_other_paths() {
    for (String path : List.of("/", "/nowhere", "/greet/more", "/greeting", "/WEB-INF/web.xml")) {
      HttpResponse<String> response = browser.get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(response.body()).as(path).isEqualTo("404 Not Found\n");
      assertThat(type(response)).as(path).isEqualTo("text/plain;charset=utf-8");
    }
  }

  @Test
  void tells_nothing_of_itself() {
    for (String path : List.of("/greet", "/nowhere", "/broken")) {
      HttpResponse<String> response = browser.get(path);
      assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
      assertThat(response.body()).doesNotContainIgnoringCase("jetty");
    }
  }

  @Test
  void keeps_the_cause_of_a_failure_to_itself() {
    HttpResponse<String> response = browser.ask("GET", "/broken", "Accept", "application/json");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("500 Server Error\n");
  }

  @Test
  void refuses_headers_that_are_too_long() {
    HttpResponse<String> response = browser.ask("GET", "/greet", "X-Long", "x".repeat(9_000));
    assertThat(response.statusCode()).isEqualTo(431);
    assertThat(response.body()).isEqualTo("431 Request Header Fields Too Large\n");
  }

  @Test
  void refuses_what_is_no_http() {
    assertThat(browser.raw("GET /greet HTTP/1.1\r\nHost : x\r\nbad header\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .endsWith("400 Bad Request\n")
        .doesNotContainIgnoringCase("jetty");
  }

  @Test
  void hangs_up_on_a_silent_connection() {
    assertThat(browser.raw("")).isEmpty();
  }

  @Test
  void names_the_setting_when_its_port_is_taken() {
    try (WebServer second = new WebServer(port, List.of())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining("PORT: port " + port + " cannot be opened")
          .hasMessageContaining("Address already in use");
    }
  }

  @Test
  void finishes_what_runs_before_it_closes() throws Exception {
    CompletableFuture<HttpResponse<String>> running = browser.getLater("/slow");
    arrived.await();
    Thread closing = Thread.startVirtualThread(server::close);
    Thread.sleep(300);
    assertThat(closing.isAlive()).isTrue();
    released.countDown();
    assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
    assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void finishes_what_runs_longer_than_a_silent_connection_may() throws Exception {
    CompletableFuture<HttpResponse<String>> running = browser.getLater("/slow");
    arrived.await();
    Thread.sleep(1_000);
    released.countDown();
    assertThat(running.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
  }

  @Test
  void does_not_wait_for_ever_for_what_runs() throws Exception {
    CompletableFuture<HttpResponse<String>> running = browser.getLater("/slow");
    arrived.await();
    long start = System.nanoTime();
    server.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(running).failsWithin(Duration.ofSeconds(5));
  }

  @Test
  void takes_no_more_requests_once_it_closes() throws Exception {
    CompletableFuture<HttpResponse<String>> running = browser.getLater("/slow");
    arrived.await();
    Thread.startVirtualThread(server::close);
    Thread.sleep(300);
    try (Browser late = new Browser(port)) {
      assertThatThrownBy(() -> late.get("/greet")).hasCauseInstanceOf(IOException.class);
    }
    released.countDown();
    assertThat(running).succeedsWithin(Duration.ofSeconds(5));
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("content-type").orElse("");
  }

  private static Servlet answering(String body) {
    return new Page(() -> new Reply(200, "text/plain", body));
  }

  private static Filter refusing() {
    return (request, response, chain) -> ((HttpServletResponse) response).sendError(401);
  }

  private static final class ThreadServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(Thread.currentThread().isVirtual() ? "virtual" : "platform");
    }
  }

  private static final class BrokenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      throw new IllegalStateException("password=hunter2");
    }
  }

  private final class SlowServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      arrived.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      response.getWriter().print("done");
    }
  }
}
