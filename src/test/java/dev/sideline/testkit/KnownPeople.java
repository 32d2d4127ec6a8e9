package dev.sideline.testkit;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A directory that knows whom it was told of; a channel's id begins with a C. */
public final class KnownPeople implements Directory {
  private final Map<Person, Profile> profiles = new HashMap<>();
  private final Map<String, Set<String>> groups = new HashMap<>();

  public KnownPeople colleague(Person person) {
    profiles.put(person, new Profile(true, false, Optional.empty()));
    return this;
  }

  /** A colleague whose clocks are there. */
  public KnownPeople colleague(Person person, ZoneId zone) {
    profiles.put(person, new Profile(true, false, Optional.of(zone)));
    return this;
  }

  public KnownPeople admin(Person person) {
    profiles.put(person, new Profile(true, true, Optional.empty()));
    return this;
  }

  /** Somebody of another company, where they may be an admin. */
  public KnownPeople guest(Person person) {
    profiles.put(person, new Profile(false, true, Optional.empty()));
    return this;
  }

  /** From now on it cannot be told who somebody is. */
  public void forget(Person person) {
    profiles.remove(person);
  }

  public KnownPeople member(String group, Person person) {
    groups.computeIfAbsent(group, name -> new HashSet<>()).add(person.id());
    return this;
  }

  @Override
  public Optional<Profile> profile(Person person) {
    return Optional.ofNullable(profiles.get(person));
  }

  @Override
  public Optional<Set<String>> members(String tenant, String group) {
    return Optional.ofNullable(groups.get(group));
  }

  @Override
  public boolean isChannel(Place place) {
    return place.channel().startsWith("C");
  }
}
