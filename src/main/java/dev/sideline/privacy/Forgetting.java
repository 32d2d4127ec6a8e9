package dev.sideline.privacy;

import dev.sideline.chat.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Forgets people: everything about one who asks for it, and about all what has grown old. */
public final class Forgetting {
  private final List<PersonalData> stores;
  private final Duration retention;
  private final InstantSource clock;

  /**
   * @param stores all that keep something about people
   * @param retention how long it is kept
   */
  public Forgetting(List<PersonalData> stores, Duration retention, InstantSource clock) {
    this.stores = List.copyOf(stores);
    this.retention = retention;
    this.clock = clock;
  }

  /** Where nothing is kept, there is nothing to forget. */
  public static Forgetting ofNothing() {
    return new Forgetting(List.of(), Duration.ZERO, () -> Instant.EPOCH);
  }

  public void erase(Person person) {
    stores.forEach(store -> store.erase(person));
  }

  /** The people with this id about whom something is kept. */
  public Set<Person> people(String id) {
    return stores.stream().flatMap(store -> store.people(id).stream()).collect(Collectors.toSet());
  }

  public void expire() {
    stores.forEach(store -> store.expire(clock.instant().minus(retention)));
  }
}
