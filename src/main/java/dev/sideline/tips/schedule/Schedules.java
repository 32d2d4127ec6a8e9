package dev.sideline.tips.schedule;

import dev.sideline.tips.schedule.Schedule.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules there are. */
public interface Schedules {

  /**
   * Takes an order, and hands in the work that carries it out. One that was taken before is found
   * again, also where it was removed since; another of the same origin takes its place.
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

  /**
   * Leaves out a time, once for each request.
   *
   * @param request tells it from others
   * @return the time that is left out, which is an earlier one where the request came before
   */
  Instant skip(Schedule schedule, Instant time, String request);

  /** Looks at one next at this time. */
  void moveOn(Schedule schedule, Instant next);
}
