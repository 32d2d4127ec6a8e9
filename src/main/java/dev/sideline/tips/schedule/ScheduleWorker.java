package dev.sideline.tips.schedule;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Noticeboard.Posted.Up;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.jobs.Worker;
import dev.sideline.tips.posting.Aim;
import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.TipPicker;
import dev.sideline.tips.posting.TipPoster;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries schedules out: one piece of work for each, which comes back at every time of its rhythm,
 * also while it is paused, until it is removed. What its row says then, holds.
 */
public final class ScheduleWorker implements Worker {
  /** Whose work it is, among the kinds of work. */
  public static final String KIND = "tip";

  /** What comes later than this is no tip for that time any more. */
  private static final Duration LATEST = Duration.ofHours(2);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private static final Logger log = LoggerFactory.getLogger(ScheduleWorker.class);

  private final Schedules schedules;
  private final Channels channels;
  private final TipPicker picker;
  private final TipPoster poster;
  private final Noticeboard noticeboard;
  private final InstantSource clock;

  public ScheduleWorker(
      Schedules schedules,
      Channels channels,
      TipPicker picker,
      TipPoster poster,
      Noticeboard noticeboard,
      InstantSource clock) {
    this.schedules = schedules;
    this.channels = channels;
    this.picker = picker;
    this.poster = poster;
    this.noticeboard = noticeboard;
    this.clock = clock;
  }

  /** The id of the work that carries a schedule out. */
  public static String work(String tenant, int number) {
    return tenant + "/" + number;
  }

  @Override
  public Outcome work(String id) {
    int slash = id.lastIndexOf('/');
    int number = Integer.parseInt(id.substring(slash + 1));
    return schedules
        .find(id.substring(0, slash), number)
        .filter(schedule -> schedule.state() != State.REMOVED)
        .map(this::work)
        .orElseGet(Outcome.Done::new);
  }

  private Outcome work(Schedule schedule) {
    Instant now = clock.instant();
    if (now.isBefore(schedule.next())) {
      return new Outcome.Until(schedule.next());
    }
    Instant time = latest(schedule, now);
    poster.note(notice(schedule, schedule.next()), postId(schedule, schedule.next()));
    boolean late = now.isAfter(time.plus(LATEST));
    ChannelSettings settings = channels.of(schedule.tenant(), schedule.order().channel());
    if (schedule.state() == State.ACTIVE && !late && !schedule.leavesOut(time, settings)) {
      try {
        tell(failed(schedule, post(schedule, time, settings)), time);
      } catch (IllegalStateException e) {
        log.info("Tip {} of {} waits: {}", schedule.number(), time, e.getMessage());
        return new Outcome.Again(pause(Duration.between(time, now)));
      }
    } else {
      tell(Optional.of(schedule), time);
    }
    Instant next = schedule.order().rhythm().next(now, Set.of());
    schedules.moveOn(schedule, next);
    return new Outcome.Until(next);
  }

  /** After an outage of days, it is for the last time that has come. */
  private static Instant latest(Schedule schedule, Instant now) {
    return Stream.iterate(
            schedule.next(),
            time -> !time.isAfter(now),
            time -> schedule.order().rhythm().next(time, Set.of()))
        .reduce(schedule.next(), (earlier, later) -> later);
  }

  /** As long again as it has been tried already. */
  private static Duration pause(Duration tried) {
    Duration bounded = tried.compareTo(LONGEST_PAUSE) < 0 ? tried : LONGEST_PAUSE;
    return bounded.compareTo(SHORTEST_PAUSE) > 0 ? bounded : SHORTEST_PAUSE;
  }

  private Posted post(Schedule schedule, Instant time, ChannelSettings settings) {
    String id = postId(schedule, time);
    Aim aim = schedule.aim(settings);
    return poster.post(
        notice(schedule, time),
        id,
        picker.choice(aim).andThen(chosen -> Post.of(id, schedule.number(), aim, chosen)),
        schedule.order().topic());
  }

  private static String postId(Schedule schedule, Instant time) {
    return schedule.number() + "-" + time.getEpochSecond();
  }

  /** Its id ends with when it is due, as the platform writes it: no post of it is older. */
  private static Incoming notice(Schedule schedule, Instant time) {
    Order order = schedule.order();
    return new Incoming(
        "tip/" + schedule.number() + "/" + time.getEpochSecond() + ".000000",
        // Nobody's: it stays when the lead is forgotten.
        new Person(schedule.tenant(), ""),
        new Place(order.platform(), order.channel(), "", Seen.OPENLY),
        "",
        "");
  }

  /** The schedule as it stands after what could not be posted; empty where it was posted. */
  private Optional<Schedule> failed(Schedule schedule, Posted posted) {
    String trouble =
        switch (posted) {
          case Up up -> "";
          case Posted.Uninvited uninvited -> Troubles.UNINVITED;
          case Posted.Closed closed -> Troubles.CLOSED;
          case Posted.Refused refused -> refused.reason();
        };
    if (trouble.isEmpty()) {
      return Optional.empty();
    }
    log.warn("Tip schedule {} is paused: {}", schedule.number(), trouble);
    return schedules.become(schedule, State.FAILED, trouble, false)
        ? Optional.of(schedule.standing(State.FAILED, trouble, false))
        : Optional.empty();
  }

  /** Tells the lead of a trouble they have not heard of; if they cannot be reached, another day. */
  private void tell(Optional<Schedule> troubled, Instant time) {
    troubled
        .filter(schedule -> schedule.state() == State.FAILED && !schedule.told())
        .filter(schedule -> !schedule.order().lead().id().isEmpty())
        .filter(schedule -> hears(schedule, time))
        .ifPresent(schedule -> schedules.become(schedule, State.FAILED, schedule.trouble(), true));
  }

  private boolean hears(Schedule schedule, Instant time) {
    Order order = schedule.order();
    Incoming notice =
        new Incoming(
            "tip-trouble/" + schedule.number() + "/" + time.getEpochSecond(),
            order.lead(),
            new Place(order.platform(), order.lead().id(), "", Seen.DIRECTLY),
            "",
            "");
    try {
      return noticeboard.post(notice, Troubles.show(schedule, Words.in(order.language())))
          instanceof Up;
    } catch (IllegalStateException e) {
      log.info(
          "The lead of tip schedule {} cannot be reached: {}", schedule.number(), e.toString());
      return false;
    }
  }
}
