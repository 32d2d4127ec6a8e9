package dev.sideline.tips.schedule;

import dev.sideline.tips.schedule.Schedule.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules there are. */
public interface Schedules {

  /**
   * Takes an order, and hands in the work that carries it out; one that was taken before is found
   * again.
   *
   * @param first when it is looked at for the first time
   */
  Schedule make(Order order, Instant first);

  /** Those of a tenant that were not removed, by their numbers. */
  List<Schedule> of(String tenant);

  /** One of them, also where it was removed. */
  Optional<Schedule> find(String tenant, int number);

  /**
   * Lets one stand otherwise; a removed one stays so. Only an active one fails, and only while it
   * has failed its lead hears of it.
   *
   * @param trouble why nothing can be posted; may be empty
   * @param told whether the lead heard of it
   * @return whether it stands so now
   */
  boolean become(Schedule schedule, State state, String trouble, boolean told);

  /** Leaves out a time. */
  void skip(Schedule schedule, Instant time);

  /** Looks at one next at this time. */
  void moveOn(Schedule schedule, Instant next);
}
