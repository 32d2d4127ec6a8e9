package dev.sideline.adapter.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sideline.adapter.slack.Delivery.Command;
import dev.sideline.adapter.slack.Delivery.Event;
import dev.sideline.adapter.slack.Delivery.Interaction;
import dev.sideline.adapter.slack.Delivery.Malformed;
import dev.sideline.adapter.slack.Delivery.SslCheck;
import dev.sideline.adapter.slack.Delivery.Unanswered;
import dev.sideline.adapter.slack.Delivery.UrlVerification;
import dev.sideline.chat.Metrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Lets only requests from Slack through to Bolt, and only such as Bolt understands.
 *
 * <p>Bolt's own check is off: it takes timestamps from the future, compares with {@code
 * String.equals}, puts the body together again line by line and reads bodies of any size.
 */
final class Door extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The largest body that is read, in bytes. */
  static final int BODY_LIMIT = 1 << 20;

  /** How much of a larger body is read and thrown away, in bytes. */
  private static final int DRAIN_LIMIT = 8 << 20;

  /** The largest body that is looked into although its signature is wrong, in bytes. */
  private static final int UNSIGNED_LIMIT = 1_024;

  private final transient Signature signature;
  private final transient Metrics metrics;
  private final transient InstantSource clock;

  Door(Signature signature, Metrics metrics, InstantSource clock) {
    this.signature = signature;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long arrival = System.nanoTime();
    if (!request.getMethod().equals("POST")) {
      response.setHeader("Allow", "POST");
      refuse(response, 405, "method");
      return;
    }
    Optional<byte[]> body = read(request, response);
    if (body.isPresent() && isGenuine(request, response, body.get())) {
      Delivery delivery = DeliveryReader.read(body.get());
      pass(delivery, request, response, chain);
      if (delivery instanceof Command) {
        metrics.replied(Duration.ofNanos(System.nanoTime() - arrival));
      }
    }
  }

  private Optional<byte[]> read(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getContentLengthLong() > BODY_LIMIT) {
      drain(request);
      refuse(response, 413, "too_large");
      return Optional.empty();
    }
    byte[] body;
    try {
      body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
    } catch (IOException e) {
      // Whoever sent this stopped in the middle.
      refuse(response, 400, "malformed");
      return Optional.empty();
    }
    if (body.length > BODY_LIMIT) {
      drain(request);
      refuse(response, 413, "too_large");
      return Optional.empty();
    }
    return Optional.of(body);
  }

  /**
   * Reads on without keeping anything, up to a bound: closing a connection with unread bytes resets
   * it, and the reset takes the refusal with it.
   */
  private static void drain(HttpServletRequest request) {
    if (request.getHeader("Expect") != null) {
      // Whoever asks before sending hears the refusal instead of a go-ahead.
      return;
    }
    byte[] buffer = new byte[1 << 13];
    int left = DRAIN_LIMIT;
    try {
      for (int read = 0; read >= 0 && left > 0; left -= read) {
        read = request.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      // Whoever sent it went away, and will not hear the refusal either.
      return;
    }
  }

  private boolean isGenuine(HttpServletRequest request, HttpServletResponse response, byte[] body)
      throws IOException {
    Signature.Verdict verdict =
        signature.judge(
            request.getHeader("X-Slack-Request-Timestamp"),
            request.getHeader("X-Slack-Signature"),
            body,
            clock.instant());
    if (verdict == Signature.Verdict.GENUINE) {
      return true;
    }
    if (body.length <= UNSIGNED_LIMIT && DeliveryReader.read(body) instanceof SslCheck) {
      // Slack does not promise to sign this one, and there is nothing behind it.
      response.setStatus(200);
    } else {
      refuse(response, 401, verdict == Signature.Verdict.STALE ? "stale" : "signature");
    }
    return false;
  }

  /** Hands on what was understood, written anew, so that Bolt cannot read it another way. */
  private void pass(
      Delivery delivery,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    switch (delivery) {
      case Command command ->
          chain.doFilter(new ReplayedRequest(request, command.form().encoded()), response);
      case Event event -> chain.doFilter(new ReplayedRequest(request, event.json()), response);
      case Interaction interaction ->
          chain.doFilter(
              new ReplayedRequest(
                  request, new Form(Map.of("payload", interaction.json())).encoded()),
              response);
      case SslCheck check -> chain.doFilter(new ReplayedRequest(request, "ssl_check=1"), response);
      case UrlVerification verification ->
          chain.doFilter(new ReplayedRequest(request, json(verification)), response);
      case Unanswered unanswered -> response.setStatus(200);
      case Malformed malformed -> refuse(response, 400, "malformed");
    }
  }

  private static String json(UrlVerification verification) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "url_verification")
        .put("challenge", verification.challenge())
        .toString();
  }

  private void refuse(HttpServletResponse response, int status, String reason) throws IOException {
    metrics.refused(reason);
    response.setStatus(status);
    response.setContentType("text/plain");
    response.getWriter().write(reason);
  }
}
