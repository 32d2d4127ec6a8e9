package dev.sideline.onboarding.progress;

import dev.sideline.chat.Person;
import java.time.Instant;
import java.util.Optional;

/** Who is enrolled in what; one enrolment for each person. */
public interface Enrolments {

  /** A person's enrolment. */
  Optional<Enrolment> of(Person person);

  /** The enrolment of an id, if the person has no later one. */
  Optional<Enrolment> find(String id);

  /**
   * Takes one down in place of an earlier one that is over; whether it did, as one that is offered
   * or under way stays.
   */
  boolean offer(Enrolment enrolment);

  /** Forgets an offer that nobody answered; whether it did. */
  boolean takeBack(Enrolment offer);

  /**
   * Takes it down in place of any earlier one of the person, and hands in the work on it.
   *
   * @param due when something is to come by itself first
   */
  void begin(Enrolment enrolment, Instant due);

  /**
   * Takes down a change.
   *
   * @throws IllegalStateException where it was changed meanwhile, and is to be read anew
   */
  void save(Enrolment changed);

  /** Whether anything is kept. */
  default boolean keep() {
    return true;
  }

  /** Of a place where nothing is kept. */
  Enrolments NONE =
      new Enrolments() {
        @Override
        public Optional<Enrolment> of(Person person) {
          return Optional.empty();
        }

        @Override
        public Optional<Enrolment> find(String id) {
          return Optional.empty();
        }

        @Override
        public boolean offer(Enrolment enrolment) {
          return false;
        }

        @Override
        public boolean takeBack(Enrolment offer) {
          return false;
        }

        @Override
        public void begin(Enrolment enrolment, Instant due) {}

        @Override
        public void save(Enrolment changed) {}

        @Override
        public boolean keep() {
          return false;
        }
      };
}
