package dev.sideline.tips.schedule;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Text;
import dev.sideline.tips.schedule.Orders.Made.Missing;
import dev.sideline.tips.schedule.Orders.Made.Ready;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.tips.schedule.ScheduleWish.About;
import dev.sideline.tips.schedule.ScheduleWish.Act;
import dev.sideline.tips.schedule.ScheduleWish.Make;
import dev.sideline.tips.schedule.ScheduleWish.ShowAll;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Answers what people want about schedules; all but looking at them is for leads. */
public final class ScheduleDesk {
  private final Orders orders;
  private final Schedules schedules;
  private final ScheduleViews views;
  private final Settled settled;
  private final Leads leads;
  private final InstantSource clock;
  private final HistoryDesk history;

  public ScheduleDesk(
      Orders orders,
      Schedules schedules,
      ScheduleViews views,
      Settled settled,
      Leads leads,
      InstantSource clock) {
    this.orders = orders;
    this.schedules = schedules;
    this.views = views;
    this.settled = settled;
    this.leads = leads;
    this.clock = clock;
    this.history = new HistoryDesk(views, leads);
  }

  /** The answer to a wish; may wait for the platform. */
  public Message answer(ScheduleWish wish, Incoming from) {
    Words words = Words.in(settled.language(from));
    return switch (wish) {
      case Make make ->
          leads.refusal(from.person(), words).orElseGet(() -> make(make, from, words));
      case ShowAll all -> list(from, words);
      case About about when about.act().isForLeads() ->
          leads.refusal(from.person(), words).orElseGet(() -> about(about, from, words));
      case About about -> about(about, from, words);
    };
  }

  private Message make(Make wish, Incoming from, Words words) {
    return switch (orders.read(wish.words(), from, words)) {
      case Missing missing -> missing.told();
      case Ready ready -> {
        Order order = ready.order();
        Schedule made = schedules.make(order, order.rhythm().next(clock.instant(), Set.of()));
        yield made.state() == State.REMOVED
            ? told(words.of("tip.done.remove", made.number()))
            : views.made(made, words);
      }
    };
  }

  private Message list(Incoming from, Words words) {
    List<Schedule> all = schedules.of(from.person().tenant());
    return all.isEmpty() ? none(words) : list(words.of("tip.list.title"), all, from, words);
  }

  /** The ones of the channel where they are asked for come first. */
  private Message list(String told, List<Schedule> all, Incoming from, Words words) {
    List<Schedule> sorted =
        all.stream().sorted(Comparator.comparing(schedule -> !isOf(schedule, from))).toList();
    return views.list(told, sorted, words);
  }

  /** Whether it posts where somebody is. */
  private static boolean isOf(Schedule schedule, Incoming from) {
    return schedule.order().channel().equals(from.place().channel());
  }

  private static Message none(Words words) {
    return Message.of(
        new Text(words.of("tip.list.none")),
        new Example("tip schedule", words.of("tip.list.make")));
  }

  private Message about(About wish, Incoming from, Words words) {
    String tenant = from.person().tenant();
    if (wish.act() == Act.REMOVE && isRemoved(wish.number(), tenant)) {
      return told(words.of("tip.done.remove", wish.number().getAsInt()));
    }
    List<Schedule> all = schedules.of(tenant);
    if (all.isEmpty()) {
      return none(words);
    }
    Optional<Schedule> meant = meant(wish.number(), all, from);
    return meant
        .map(schedule -> about(wish.act(), schedule, from, words))
        .orElseGet(
            () ->
                list(
                    wish.number().isPresent()
                        ? words.of("tip.unknown", wish.number().getAsInt())
                        : words.of("tip.which"),
                    all,
                    from,
                    words));
  }

  /** It may have been, by the same request, whose answer did not arrive. */
  private boolean isRemoved(OptionalInt number, String tenant) {
    return number.isPresent()
        && schedules
            .find(tenant, number.getAsInt())
            .filter(schedule -> schedule.state() == State.REMOVED)
            .isPresent();
  }

  private static Optional<Schedule> meant(OptionalInt number, List<Schedule> all, Incoming from) {
    List<Schedule> found =
        all.stream()
            .filter(
                schedule ->
                    number.isPresent()
                        ? schedule.number() == number.getAsInt()
                        : isOf(schedule, from))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Message about(Act act, Schedule schedule, Incoming from, Words words) {
    int number = schedule.number();
    return switch (act) {
      case PAUSE -> {
        schedules.become(schedule, State.PAUSED, "", false);
        yield Message.of(
            new Text(words.of("tip.done.pause", number)),
            new Example("tip resume " + number, words.of("tip.trouble.resume")));
      }
      case RESUME -> {
        schedules.become(schedule, State.ACTIVE, "", false);
        yield told(words.of("tip.done.resume", number, views.next(schedule, words)));
      }
      case SKIP -> skip(schedule, from, words);
      case REMOVE -> {
        schedules.become(schedule, State.REMOVED, "", false);
        yield told(words.of("tip.done.remove", number));
      }
      case PREVIEW -> views.preview(schedule, isOf(schedule, from), words);
      case HISTORY -> history.show(schedule, from, words);
    };
  }

  /** Asked for again, it leaves out no other time. */
  private Message skip(Schedule schedule, Incoming from, Words words) {
    Instant next =
        schedule.skipped().isAfter(clock.instant()) ? schedule.skipped() : views.nextTime(schedule);
    Instant time = schedules.skip(schedule, next, Orders.origin(from));
    return told(
        words.of(
            "tip.done.skip",
            Clock.moment(time, schedule.order().rhythm(), words),
            views.next(schedule.skipping(time), words)));
  }

  private static Message told(String text) {
    return Message.of(new Text(text));
  }
}
