package dev.sideline.coaching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exchanges of this process. */
public final class MemoryExchanges implements Exchanges, PersonalData {
  private static final int TALKS = 10_000;

  private final Cache<Talk, List<Exchange>> recent =
      Caffeine.newBuilder()
          .maximumSize(TALKS)
          .expireAfter(
              Expiry.<Talk, List<Exchange>>writing((talk, known) -> Exchanges.kept(talk.id())))
          .build();

  private record Talk(Person person, String id) {}

  @Override
  public List<Exchange> of(Person person, String talk) {
    List<Exchange> known = recent.getIfPresent(new Talk(person, talk));
    return known == null ? List.of() : known;
  }

  @Override
  public void note(Person person, String talk, Exchange exchange, boolean goesOn) {
    recent
        .asMap()
        .merge(
            new Talk(person, talk),
            List.of(exchange),
            (known, added) -> goesOn ? joined(known, added) : added);
  }

  private static List<Exchange> joined(List<Exchange> known, List<Exchange> added) {
    return Stream.concat(known.stream(), added.stream())
        .skip(Math.max(0, known.size() + 1 - LAST))
        .toList();
  }

  @Override
  public void erase(Person person) {
    recent.asMap().keySet().removeIf(talk -> talk.person().equals(person));
  }

  /** They go in their time. */
  @Override
  public void expire(Instant before) {}

  @Override
  public Set<Person> people(String id) {
    return recent.asMap().keySet().stream()
        .map(Talk::person)
        .filter(person -> person.id().equals(id))
        .collect(Collectors.toSet());
  }
}
