package dev.sideline.tips.schedule;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody wants of the coach about schedules. */
public sealed interface ScheduleWish {

  /** A new one, in words. */
  record Make(String words) implements ScheduleWish {}

  /** All of them. */
  record ShowAll() implements ScheduleWish {}

  /**
   * Something about one of them.
   *
   * @param number of it; empty where it is the only one of the channel
   */
  record About(Act act, OptionalInt number) implements ScheduleWish {}

  /** What can be done with a schedule, or seen of it. */
  enum Act {
    PAUSE,
    RESUME,
    SKIP,
    REMOVE,
    PREVIEW,
    HISTORY;

    /** Whether it changes anything. */
    boolean isForLeads() {
      return this != PREVIEW && this != HISTORY;
    }
  }

  /** Such as {@code pause 3}. */
  Pattern ABOUT =
      Pattern.compile("(pause|resume|skip|remove|preview|history)(?:\\s+#?(\\d{1,6}))?");

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else.
   */
  static Optional<ScheduleWish> parse(String words) {
    String typed = words.strip().toLowerCase(Locale.ROOT);
    if (typed.equals("list")) {
      return Optional.of(new ShowAll());
    }
    if (typed.matches("(?s)schedule\\s.*")) {
      return Optional.of(new Make(words.strip().split("\\s+", 2)[1]));
    }
    Matcher about = ABOUT.matcher(typed);
    return about.matches()
        ? Optional.of(
            new About(
                Act.valueOf(about.group(1).toUpperCase(Locale.ROOT)),
                about.group(2) == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(about.group(2)))))
        : Optional.empty();
  }
}
