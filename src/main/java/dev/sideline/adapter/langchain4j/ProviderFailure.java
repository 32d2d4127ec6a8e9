package dev.sideline.adapter.langchain4j;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.sideline.adapter.langchain4j.ModelHttp.RefusedRequestException;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Unavailable;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a provider's error means to whoever asked; its message may hold the key or the question. */
final class ProviderFailure {
  /** A provider that is busy and does not say for how long. */
  private static final Duration BUSY = Duration.ofSeconds(1);

  private ProviderFailure() {}

  /** What waiting for a provider gives: its completion, or what the failure means. */
  static Completion orFailure(Callable<Completion> waiting) {
    try {
      return waiting.call();
    } catch (java.util.concurrent.TimeoutException e) {
      return new Unavailable("slow", Duration.ZERO);
    } catch (ExecutionException e) {
      return of(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unavailable("stopped", Duration.ZERO);
    } catch (Exception e) {
      return of(e);
    }
  }

  private static Completion of(@Nullable Throwable error) {
    Duration told = retryAfter(error);
    return switch (error) {
      case ContentFilteredException e -> new Refused("filtered");
      case AuthenticationException e -> new Refused("key");
      case ModelNotFoundException e -> new Refused("unknown-model");
      case InvalidRequestException e -> new Refused("request");
      case RateLimitException e -> new Unavailable("busy", told.isZero() ? BUSY : told);
      case TimeoutException e -> new Unavailable("slow", Duration.ZERO);
      case HttpException e -> new Unavailable("http-" + e.statusCode(), told);
      case InternalServerException e -> new Unavailable("http-" + status(e), told);
      case null, default -> new Unavailable("unreachable", Duration.ZERO);
    };
  }

  private static Duration retryAfter(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedRequestException refused) {
        return refused.retryAfter();
      }
    }
    return Duration.ZERO;
  }

  private static String status(InternalServerException error) {
    return error.getCause() instanceof HttpException http
        ? String.valueOf(http.statusCode())
        : "5xx";
  }
}
