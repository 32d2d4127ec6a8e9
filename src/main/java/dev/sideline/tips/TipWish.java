package dev.sideline.tips;

import dev.sideline.tips.schedule.ScheduleForm;
import dev.sideline.tips.schedule.ScheduleWish;
import dev.sideline.tips.team.TeamTipForm;
import dev.sideline.tips.team.TeamWish;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants of the coach about tips. */
public sealed interface TipWish {
  /**
   * A tip, for whoever asks.
   *
   * @param topic what it is to be about; may be empty
   * @param after the id of the tip that they have seen; may be empty
   */
  record Now(String topic, String after) implements TipWish {}

  /** This tip, for everybody in the channel. */
  record PostHere(String tip) implements TipWish {}

  /**
   * An answer to the question of a posted tip.
   *
   * @param number of the answer, from 1
   */
  record Answer(String post, int number) implements TipWish {}

  /** Something about schedules. */
  record OfSchedules(ScheduleWish wish) implements TipWish {}

  /** Something about the team's own tips. */
  record OfTeam(TeamWish wish) implements TipWish {}

  /**
   * A form to fill in.
   *
   * @param form its name
   */
  record Filling(String form) implements TipWish {}

  /** Begins what the button for another tip stands for, which nobody would type. */
  String ANOTHER = "another=";

  /** Begins what the button that posts a tip stands for: "tip post complaints" is a situation. */
  String POST = "post=";

  /**
   * The wish in what was typed after {@code tip}, or what a button stands for; empty where it is
   * something else that begins with this word, such as a situation.
   */
  static Optional<TipWish> parse(String words) {
    String typed = words.strip();
    String[] split = typed.split("\\s+", 2);
    String first = split[0].toLowerCase(Locale.ROOT);
    String rest = split.length == 2 ? split[1] : "";
    if (first.startsWith(ANOTHER)) {
      return Optional.of(new Now(rest, first.substring(ANOTHER.length())));
    }
    if (first.startsWith(POST)) {
      return Optional.of(new PostHere(first.substring(POST.length())));
    }
    return switch (first) {
      case "" -> Optional.of(new Now("", ""));
      case "about" -> Optional.of(rest).filter(it -> !it.isEmpty()).map(it -> new Now(it, ""));
      case "answer" -> answer(rest);
      case "add" -> rest.isEmpty() ? Optional.of(new Filling(TeamTipForm.NAME)) : Optional.empty();
      case "schedule" ->
          rest.isEmpty() ? Optional.of(new Filling(ScheduleForm.NAME)) : ofSchedules(typed);
      default -> ofSchedules(typed).or(() -> TeamWish.parse(typed).map(OfTeam::new));
    };
  }

  private static Optional<TipWish> ofSchedules(String typed) {
    return ScheduleWish.parse(typed).map(OfSchedules::new);
  }

  private static Optional<TipWish> answer(String words) {
    String[] split = words.split(" ", 2);
    return split.length == 2 && split[1].matches("\\d")
        ? Optional.of(new Answer(split[0], Integer.parseInt(split[1])))
        : Optional.empty();
  }
}
