package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exchanges of this process. */
public final class MemoryExchanges implements Exchanges, PersonalData {
  private static final int PEOPLE = 10_000;

  private final Cache<Person, List<Exchange>> recent =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(KEPT).build();

  @Override
  public List<Exchange> of(Person person) {
    List<Exchange> known = recent.getIfPresent(person);
    return known == null ? List.of() : known;
  }

  @Override
  public void note(Person person, Exchange exchange, boolean goesOn) {
    recent
        .asMap()
        .merge(person, List.of(exchange), (known, added) -> goesOn ? joined(known, added) : added);
  }

  private static List<Exchange> joined(List<Exchange> known, List<Exchange> added) {
    return Stream.concat(known.stream(), added.stream())
        .skip(Math.max(0, known.size() + 1 - LAST))
        .toList();
  }

  @Override
  public void erase(Person person) {
    recent.invalidate(person);
  }

  /** They go after their hour. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return recent.asMap().keySet().stream()
        .filter(person -> person.id().equals(id))
        .collect(Collectors.toSet());
  }
}
