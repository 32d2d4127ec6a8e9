package dev.sideline.tips;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.tips.TipWish.Filling;
import dev.sideline.tips.TipWish.Now;
import dev.sideline.tips.TipWish.OfTeam;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.tips.team.TeamTipDesk;
import dev.sideline.workspace.Settled;

/** Answers what people want about tips. */
public final class Tips {
  private final TipDesk now;
  private final TeamTipDesk team;

  public Tips(TipShelf shelf, Settled settled, TeamTipDesk team) {
    this.now = new TipDesk(shelf, settled);
    this.team = team;
  }

  /** The answer to a wish; may wait for the platform. */
  public Message answer(TipWish wish, Incoming from) {
    return switch (wish) {
      case Now wanted -> now.now(from);
      case OfTeam of -> team.answer(of.wish(), from);
      case Filling filling -> throw new IllegalArgumentException("a form has no page");
    };
  }
}
