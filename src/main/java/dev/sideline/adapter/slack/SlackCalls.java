package dev.sideline.adapter.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.sideline.chat.Messenger.Sent;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotEver;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls of Slack's Web API with the bot's token, and what comes of them. */
public final class SlackCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackCalls.class);

  /** What Slack says when it may work a moment later. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout");

  /** What Slack says when the token is no good any more. */
  private static final Set<String> REVOKED =
      Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

  private final Slack slack;
  private final Optional<Secret> token;
  private volatile String trouble = "";

  public SlackCalls(SlackConfig config) {
    this.slack = SlackClients.forApiAt(config.apiUrl());
    this.token = config.botToken();
  }

  /** One call. */
  interface Call<R extends SlackApiTextResponse> {
    R on(MethodsClient client) throws IOException, SlackApiException;
  }

  /**
   * What came of a call.
   *
   * @param response Slack's, if it took the call
   * @param error Slack's word for what is wrong; empty where nothing is
   */
  record Result<R>(@Nullable R response, Sent sent, String error) {
    boolean arrived() {
      return sent instanceof Arrived;
    }
  }

  /** Whether there is a token to call with. */
  boolean mayCall() {
    return token.isPresent();
  }

  /** Why nothing can be sent until somebody looks after the token; empty while it is good. */
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(text -> !text.isEmpty());
  }

  /** Makes a call, once; whoever sends something has their own way to try again. */
  <R extends SlackApiTextResponse> Result<R> call(Call<R> call) {
    if (token.isEmpty()) {
      return failed(new NotEver("no SLACK_BOT_TOKEN"), "not_authed");
    }
    try {
      R response = call.on(slack.methods(token.get().reveal()));
      if (response.isOk()) {
        trouble = "";
        return new Result<>(response, new Arrived(), "");
      }
      return failed(response.getError());
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      return failed(
          status == 429 || status >= 500
              ? new NotNow("status " + status, pause(e), status == 502 || status == 504)
              : new NotEver("status " + status),
          "status " + status);
    } catch (JsonParseException e) {
      // Such as a page of a gateway.
      return failed(new NotNow("no JSON", Duration.ZERO, true), "no JSON");
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName();
      return failed(new NotNow(reason, Duration.ZERO, !(e instanceof ConnectException)), reason);
    }
  }

  private <R> Result<R> failed(@Nullable String told) {
    String error = told == null ? "unknown" : told;
    if (REVOKED.contains(error)) {
      String now = "Slack refuses the bot token: " + error;
      if (!now.equals(trouble)) {
        log.error("{}. Install the app again and set SLACK_BOT_TOKEN", now);
      }
      trouble = now;
    }
    return failed(
        PASSING.contains(error) ? new NotNow(error, Duration.ZERO, false) : new NotEver(error),
        error);
  }

  private static <R> Result<R> failed(Sent sent, String error) {
    return new Result<>(null, sent, error);
  }

  private static Duration pause(SlackApiException e) {
    String seconds = String.valueOf(e.getResponse().header("Retry-After"));
    return seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client could not be closed", e);
    }
  }
}
