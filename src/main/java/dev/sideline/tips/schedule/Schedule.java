package dev.sideline.tips.schedule;

import dev.sideline.tips.posting.Aim;
import dev.sideline.words.Language;
import dev.sideline.workspace.ChannelSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order that is carried out.
 *
 * @param number unique within the tenant, and never used again
 * @param trouble why nothing can be posted, where that is so; else empty
 * @param told whether the lead heard of the trouble
 * @param skipped a time at which nothing is posted; long ago where there is none
 * @param next when it is looked at next, also on holidays
 */
public record Schedule(
    int number,
    Order order,
    State state,
    String trouble,
    boolean told,
    Instant skipped,
    Instant next) {

  /** How it stands. */
  public enum State {
    ACTIVE,
    PAUSED,
    /** Paused, as it could not be carried out. */
    FAILED,
    REMOVED
  }

  /** The tenant it belongs to. */
  String tenant() {
    return order.lead().tenant();
  }

  /** The same with something else in the way. */
  Schedule standing(State now, String why, boolean heard) {
    return new Schedule(number, order, now, why, heard, skipped, next);
  }

  /** The same without a time. */
  Schedule skipping(Instant time) {
    return new Schedule(number, order, state, trouble, told, time, next);
  }

  /** When it posts after an instant, unless it is paused. */
  Stream<Instant> posts(Instant after, ChannelSettings settings) {
    Set<LocalDate> holidays = settings.calendar().holidays();
    return Stream.iterate(
            order.rhythm().next(after, holidays), last -> order.rhythm().next(last, holidays))
        .filter(time -> !time.equals(skipped));
  }

  /** Whether nothing is posted at a time of its rhythm. */
  boolean leavesOut(Instant time, ChannelSettings settings) {
    LocalDate date = time.atZone(order.rhythm().zone()).toLocalDate();
    return time.equals(skipped) || settings.calendar().holidays().contains(date);
  }

  /** For whom its tips are chosen, and in which language. */
  Aim aim(ChannelSettings settings) {
    Language language = settings.language().orElse(order.language());
    return new Aim(tenant(), order.channel(), language, order.cards());
  }
}
