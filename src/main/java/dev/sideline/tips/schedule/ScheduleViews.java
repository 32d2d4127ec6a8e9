package dev.sideline.tips.schedule;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.tips.posting.Chosen;
import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.Reason;
import dev.sideline.tips.posting.TipAnswers;
import dev.sideline.tips.posting.TipAnswers.Tally;
import dev.sideline.tips.posting.TipPicker;
import dev.sideline.tips.posting.TipPosts;
import dev.sideline.tips.schedule.Schedule.State;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Schedules, what they will post and what they have posted, as people see them. */
public final class ScheduleViews {
  private static final int AHEAD = 7;

  /** The most posts that are told of. */
  private static final int BACK = 20;

  /** More schedules than this do not fit into one message. */
  private static final int MOST = 20;

  /** The number of what belongs to no schedule. */
  private static final int BY_HAND = 0;

  private static final int PERCENT = 100;

  private final Channels channels;
  private final TipPicker picker;
  private final TipPosts posts;
  private final TipAnswers answers;
  private final InstantSource clock;

  public ScheduleViews(
      Channels channels,
      TipPicker picker,
      TipPosts posts,
      TipAnswers answers,
      InstantSource clock) {
    this.channels = channels;
    this.picker = picker;
    this.posts = posts;
    this.answers = answers;
    this.clock = clock;
  }

  /** A schedule that was just made. */
  Message made(Schedule schedule, Words words) {
    Order order = schedule.order();
    List<String> points = new ArrayList<>(List.of(Clock.rhythm(order.rhythm(), words)));
    points.add(topic(order, words));
    points.add(words.of("tip.schedule.next", next(schedule, words)));
    return Message.of(
        new Text(words.of("tip.schedule.made", schedule.number())),
        new Points("", points),
        new Mentions(words.of("tip.schedule.channel") + ":", List.of(order.channel())),
        new Note(words.of("tip.schedule.invite")));
  }

  /** Some schedules, under some words. */
  Message list(String told, List<Schedule> schedules, Words words) {
    List<Part> parts = new ArrayList<>(List.of(new Text(told)));
    schedules.stream()
        .limit(MOST)
        .forEach(
            schedule ->
                parts.add(
                    new Mentions(line(schedule, words), List.of(schedule.order().channel()))));
    if (schedules.size() > MOST) {
      parts.add(new Note(words.of("tip.list.more", schedules.size() - MOST)));
    }
    return new Message(parts);
  }

  private String line(Schedule schedule, Words words) {
    Order order = schedule.order();
    String state =
        switch (schedule.state()) {
          case ACTIVE -> words.of("tip.schedule.next", next(schedule, words));
          case FAILED -> words.of("tip.paused") + ". " + Troubles.why(schedule.trouble(), words);
          case PAUSED, REMOVED -> words.of("tip.paused");
        };
    return schedule.number()
        + ". "
        + String.join(
            "; ",
            Clock.rhythm(order.rhythm(), words),
            topic(order, words),
            state,
            words.of("tip.schedule.channel"))
        + ":";
  }

  private static String topic(Order order, Words words) {
    return order.topic().isEmpty()
        ? words.of("tip.topic.any")
        : words.of("tip.topic.is", order.topic());
  }

  /** When it posts next. */
  String next(Schedule schedule, Words words) {
    return coming(schedule, 1, words).getFirst();
  }

  private List<String> coming(Schedule schedule, int many, Words words) {
    return schedule
        .posts(clock.instant(), settings(schedule))
        .limit(many)
        .map(time -> Clock.moment(time, schedule.order().rhythm(), words))
        .toList();
  }

  /** The time that comes next, of those that are not left out. */
  Instant nextTime(Schedule schedule) {
    return schedule.posts(clock.instant(), settings(schedule)).findFirst().orElseThrow();
  }

  /**
   * What comes next, as it stands now.
   *
   * @param reasons whether why is told too, which says something about the channel
   */
  Message preview(Schedule schedule, boolean reasons, Words words) {
    List<Chosen> tips = picker.next(schedule.aim(settings(schedule)), AHEAD);
    List<String> times = coming(schedule, AHEAD, words);
    List<Part> parts = new ArrayList<>();
    parts.add(new Heading(words.of("tip.preview.title", schedule.number())));
    if (schedule.state() != State.ACTIVE) {
      parts.add(new Text(words.of("tip.done.pause", schedule.number())));
    }
    parts.add(
        new Points(
            "",
            IntStream.range(0, AHEAD)
                .mapToObj(i -> line(times.get(i), tips.get(i), schedule, reasons, words))
                .toList()));
    parts.add(new Note(words.of("tip.preview.note")));
    return new Message(parts);
  }

  private static String line(
      String time, Chosen chosen, Schedule schedule, boolean reasons, Words words) {
    String line = time + ": " + chosen.tip().title();
    // That it is its turn needs no telling.
    return chosen.reason() == Reason.TURN || !reasons
        ? line
        : line + " (" + chosen.reason().in(schedule.order().topic(), words) + ")";
  }

  /**
   * What was posted, also what somebody posted there by hand; the last one first.
   *
   * @param lead whether whoever asks may see how the channel did
   */
  Message history(Schedule schedule, boolean lead, Words words) {
    Map<String, Tally> tallies =
        lead ? answers.of(schedule.tenant(), schedule.order().channel()) : Map.of();
    List<String> lines =
        posts.in(schedule.tenant(), schedule.order().channel()).reversed().stream()
            .filter(post -> post.number() == schedule.number() || post.number() == BY_HAND)
            .limit(BACK)
            .map(post -> line(post, tallies, schedule, words))
            .toList();
    return lines.isEmpty()
        ? Message.of(new Text(words.of("tip.history.none", schedule.number())))
        : Message.of(
            new Heading(words.of("tip.history.title", schedule.number())), new Points("", lines));
  }

  private static String line(
      Post post, Map<String, Tally> tallies, Schedule schedule, Words words) {
    String line =
        Clock.moment(post.posted().orElseThrow(), schedule.order().rhythm(), words)
            + ": "
            + post.title();
    Tally tally = tallies.get(post.id());
    return tally == null || tally.people() < Tally.FEWEST
        ? line
        : line
            + ". "
            + words.of(
                "tip.history.share",
                tally.people(),
                Math.round((float) PERCENT * tally.right() / tally.people()));
  }

  private ChannelSettings settings(Schedule schedule) {
    return channels.of(schedule.tenant(), schedule.order().channel());
  }
}
