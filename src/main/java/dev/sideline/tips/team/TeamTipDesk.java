package dev.sideline.tips.team;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.tips.shelf.TeamTips;

/** Answers what leads want about the team's own tips. */
public final class TeamTipDesk {
  private final TeamTips tips;

  public TeamTipDesk(TeamTips tips) {
    this.tips = tips;
  }

  /** The answer to a wish; may wait for the platform. */
  public Message answer(TeamWish wish, Incoming from) {
    return Message.of(
        tips.kept(from.person().tenant()).stream()
            .map(tip -> new Message.Text(tip.title()))
            .toArray(Message.Part[]::new));
  }
}
