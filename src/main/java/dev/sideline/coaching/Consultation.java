package dev.sideline.coaching;

import dev.sideline.coaching.Advice.Covered;
import dev.sideline.coaching.Advice.InDepth;
import dev.sideline.coaching.Advice.Outside;
import dev.sideline.coaching.Advice.Unclear;
import dev.sideline.coaching.Listener.Heard;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Playbook;
import dev.sideline.workspace.ChannelSettings;
import java.util.List;
import java.util.Optional;

/**
 * One situation with what the playbook has on it.
 *
 * @param settings of the channel it was asked in
 * @param earlier what it goes on from, oldest first
 * @param wish how the last advice is to be changed; empty where new advice is wanted
 */
record Consultation(
    Heard heard,
    ChannelSettings settings,
    List<Exchange> earlier,
    Playbook playbook,
    Found found,
    Advice advice,
    Optional<Wish> wish) {

  /** What the person may go on from. */
  Exchange exchange() {
    return new Exchange(heard.situation().searched(), AdviceText.inShort(advice));
  }

  /** Whether it tells enough by itself to be answered without what came before. */
  boolean standsAlone() {
    return advice instanceof Covered covered && !covered.reading().brief();
  }

  /** Where somebody may be in danger, the safety card stands alone. */
  boolean isToBeReasonedAbout() {
    return switch (advice) {
      case Covered covered -> !covered.cards().getFirst().card().safety();
      case Outside outside -> true;
      case InDepth inDepth -> false;
      case Unclear unclear -> false;
    };
  }
}
