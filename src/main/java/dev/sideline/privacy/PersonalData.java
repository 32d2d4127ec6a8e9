package dev.sideline.privacy;

import dev.sideline.chat.Person;
import java.time.Instant;
import java.util.Set;

/** A store that keeps something about people; each one can forget. */
public interface PersonalData {

  /** Forgets everything about a person, also what was handed in and is not yet written. */
  void erase(Person person);

  /** Forgets what is older than this, where it is not needed any more. */
  void expire(Instant before);

  /** The people with this id about whom something is kept; ids are unique within a tenant. */
  Set<Person> people(String id);
}
