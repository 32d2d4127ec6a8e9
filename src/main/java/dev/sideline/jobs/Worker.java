package dev.sideline.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Does one kind of work. A piece may be done twice where a process died in the middle of it. */
public interface Worker {

  Outcome work(String id);

  /** What came of a piece of work. */
  sealed interface Outcome {

    /**
     * It is over and done with.
     *
     * @param next a piece of the same kind that waited for it
     */
    record Done(Optional<String> next) implements Outcome {
      public Done() {
        this(Optional.empty());
      }
    }

    /** It has to be tried again, after a while. */
    record Again(Duration pause) implements Outcome {}

    /**
     * It is done for now.
     *
     * @param due when there is more to do
     */
    record Until(Instant due) implements Outcome {}
  }
}
