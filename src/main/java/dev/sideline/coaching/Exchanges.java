package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Person;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What each person asked lately, so that they can go on from it; kept in memory for an hour. */
public final class Exchanges {
  private static final int PEOPLE = 10_000;
  private static final int LAST = 3;
  private static final Duration KEPT = Duration.ofHours(1);

  private final Cache<Person, List<Exchange>> recent =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(KEPT).build();

  /** The last ones of a person, oldest first; empty where there are none. */
  List<Exchange> of(Person person) {
    List<Exchange> known = recent.getIfPresent(person);
    return known == null ? List.of() : known;
  }

  /** Begins anew with a question that does not go on from an earlier one. */
  void begin(Person person, Exchange exchange) {
    recent.put(person, List.of(exchange));
  }

  /** Adds what went on from an earlier question. */
  void goOn(Person person, Exchange exchange) {
    recent
        .asMap()
        .merge(
            person,
            List.of(exchange),
            (known, added) ->
                Stream.concat(known.stream(), added.stream())
                    .skip(Math.max(0, known.size() + 1 - LAST))
                    .toList());
  }
}
