package dev.sideline.app;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sideline.adapter.http.HealthCheck;
import dev.sideline.adapter.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells when the database is away. People are still answered from the playbook then, so it is no
 * reason to send them elsewhere.
 */
final class DatabaseHealth implements HealthCheck {
  private static final Duration BELIEVED = Duration.ofSeconds(2);

  private final LoadingCache<String, Optional<String>> trouble;

  DatabaseHealth(Database database) {
    this.trouble =
        Caffeine.newBuilder().expireAfterWrite(BELIEVED).build(name -> database.trouble());
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Health health() {
    return trouble.get(name()).<Health>map(text -> new Degraded(List.of(text))).orElseGet(Ok::new);
  }
}
