package dev.sideline.adapter.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Incoming;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Answers that are being made, edited at a pace that Slack allows. The whole answer, which comes
 * last, waits for an edit that is under way, so that none overtakes it.
 */
final class SlackDrafts {
  /** Slack takes some fifty edits a minute of a workspace, and whole answers need some of them. */
  private static final Duration PACE = Duration.ofMillis(1_500);

  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final Executor behind = Executors.newVirtualThreadPerTaskExecutor();
  private final Cache<String, Boolean> lately =
      Caffeine.newBuilder().expireAfterWrite(PACE).maximumSize(100_000).build();

  /** A model that was given up may go on speaking for a while. */
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(100_000).build();

  private final Map<String, CompletableFuture<Void>> editing = new ConcurrentHashMap<>();

  /** Edits an answer, unless it was edited a moment ago or is being edited. */
  void draft(Incoming incoming, Runnable edit) {
    String id = incoming.id();
    if (ended.getIfPresent(id) == null
        && lately.asMap().putIfAbsent(incoming.person().tenant(), true) == null) {
      editing.compute(
          id,
          (key, last) ->
              last == null || last.isDone() ? CompletableFuture.runAsync(edit, behind) : last);
    }
  }

  /** The whole answer comes now; waits for an edit that is under way. */
  void end(Incoming incoming) {
    ended.put(incoming.id(), true);
    CompletableFuture<Void> last = editing.remove(incoming.id());
    if (last != null) {
      last.handle((done, failed) -> true).join();
    }
  }
}
