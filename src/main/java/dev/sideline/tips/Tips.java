package dev.sideline.tips;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.tips.TipWish.Answer;
import dev.sideline.tips.TipWish.Filling;
import dev.sideline.tips.TipWish.Now;
import dev.sideline.tips.TipWish.OfSchedules;
import dev.sideline.tips.TipWish.OfTeam;
import dev.sideline.tips.TipWish.PostHere;
import dev.sideline.tips.posting.PostDesk;
import dev.sideline.tips.posting.QuizDesk;
import dev.sideline.tips.schedule.ScheduleDesk;
import dev.sideline.tips.team.TeamTipDesk;
import dev.sideline.words.Words;
import dev.sideline.workspace.Settled;
import org.jspecify.annotations.Nullable;

/** Answers what people want about tips. */
public final class Tips {
  private final TipDesk now;
  private final Settled settled;
  private final @Nullable Desks team;

  /** Who answers what is about more than one person. */
  public record Desks(
      PostDesk posting, QuizDesk quizzes, ScheduleDesk schedules, TeamTipDesk team) {}

  private Tips(TipDesk now, Settled settled, @Nullable Desks team) {
    this.now = now;
    this.settled = settled;
    this.team = team;
  }

  /** For one person at a time, of whom nothing is kept. */
  public static Tips alone(TipDesk now, Settled settled) {
    return new Tips(now, settled, null);
  }

  /** For teams. */
  public static Tips of(TipDesk now, Settled settled, Desks team) {
    return new Tips(now, settled, team);
  }

  /** The answer to a wish; may wait for the platform. */
  public Message answer(TipWish wish, Incoming from) {
    if (wish instanceof Now wanted) {
      return now.now(wanted, from);
    }
    return team == null
        ? Message.of(new Text(words(from).of("tip.nowhere")))
        : answer(wish, team, from);
  }

  private Message answer(TipWish wish, Desks desks, Incoming from) {
    return switch (wish) {
      case Now wanted -> now.now(wanted, from);
      case PostHere post -> desks.posting().post(post.tip(), from);
      case Answer answer ->
          desks.quizzes().answer(answer.post(), answer.number(), from, words(from));
      case OfSchedules of -> desks.schedules().answer(of.wish(), from);
      case OfTeam of -> desks.team().answer(of.wish(), from);
      case Filling filling -> throw new IllegalArgumentException("a form has no page");
    };
  }

  private Words words(Incoming from) {
    return Words.in(settled.language(from));
  }
}
