package dev.sideline.adapter.langchain4j;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long a server wants to be left alone: seconds, or a date, which counts from the server's own
 * (RFC 9110, section 10.2.3).
 */
final class RetryAfter {
  private RetryAfter() {}

  /** The time of a response's headers; zero where they tell none. */
  static Duration of(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .map(String::strip)
        .map(value -> value.matches("\\d{1,9}") ? seconds(value) : until(value, headers))
        .filter(time -> !time.isNegative())
        .orElse(Duration.ZERO);
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value));
  }

  private static Duration until(String value, HttpHeaders headers) {
    Optional<Instant> now = headers.firstValue("Date").flatMap(RetryAfter::date);
    Optional<Instant> then = date(value);
    return now.isPresent() && then.isPresent()
        ? Duration.between(now.get(), then.get())
        : Duration.ZERO;
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
