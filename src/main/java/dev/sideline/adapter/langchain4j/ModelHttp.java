package dev.sideline.adapter.langchain4j;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * HTTP with a provider. LangChain4j's own client hides how long a busy provider wants to be left
 * alone, and waits for ever on a stream that stands still; this one does neither.
 */
final class ModelHttp implements HttpClient {
  private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

  private final java.net.http.HttpClient http;
  private final Duration whole;

  private ModelHttp(Duration connect, Duration whole) {
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(connect)
            .executor(THREADS)
            .build();
    this.whole = whole;
  }

  /**
   * @param connect how long a connection may take
   * @param whole how long an answer may take, to its last byte
   */
  static HttpClientBuilder builder(Duration connect, Duration whole) {
    return new Builder(connect, whole);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try (Exchange exchange = new Exchange(request)) {
      HttpResponse<InputStream> response = exchange.successful();
      String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
      return success(response, body);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    THREADS.execute(
        () -> {
          try (Exchange exchange = new Exchange(request)) {
            HttpResponse<InputStream> response = exchange.successful();
            listener.onOpen(success(response, null));
            parser.parse(response.body(), listener);
            listener.onClose();
          } catch (IOException | RuntimeException e) {
            listener.onError(e);
          }
        });
  }

  private static SuccessfulHttpResponse success(
      HttpResponse<InputStream> response, @Nullable String body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  /** One request and its response, which ends in time whatever the provider does. */
  private final class Exchange implements AutoCloseable {
    private final CompletableFuture<HttpResponse<InputStream>> response;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    Exchange(HttpRequest request) {
      response = http.sendAsync(sent(request), BodyHandlers.ofInputStream());
      ended =
          end.completeOnTimeout(null, whole.toMillis(), TimeUnit.MILLISECONDS)
              .thenRunAsync(this::stop, THREADS);
    }

    HttpResponse<InputStream> successful() throws IOException {
      HttpResponse<InputStream> arrived;
      try {
        arrived = response.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof HttpTimeoutException ? new TimeoutException(e) : e;
      }
      if (arrived.statusCode() / 100 != 2) {
        String body = new String(arrived.body().readAllBytes(), StandardCharsets.UTF_8);
        throw new RefusedRequestException(
            arrived.statusCode(), body, RetryAfter.of(arrived.headers()));
      }
      return arrived;
    }

    private void stop() {
      response.cancel(true);
      if (response.isDone() && !response.isCompletedExceptionally()) {
        try {
          response.join().body().close();
        } catch (IOException e) {
          // It is closed all the same.
        }
      }
    }

    @Override
    public void close() {
      end.complete(null);
      ended.join();
    }
  }

  private java.net.http.HttpRequest sent(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(whole)
            .method(
                request.method().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, all) -> all.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  /** A provider's answer that is none. */
  static final class RefusedRequestException extends HttpException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    RefusedRequestException(int status, String body, Duration retryAfter) {
      super(status, body);
      this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
      return retryAfter;
    }
  }

  /** What LangChain4j's models make their client with; its times are fixed. */
  private record Builder(Duration connectTimeout, Duration readTimeout)
      implements HttpClientBuilder {
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return new ModelHttp(connectTimeout, readTimeout);
    }
  }
}
