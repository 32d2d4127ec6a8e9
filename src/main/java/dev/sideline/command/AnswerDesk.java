package dev.sideline.command;

import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.coaching.AnswerButtons;
import dev.sideline.coaching.Rework;
import dev.sideline.command.Command.AskExperts;
import dev.sideline.command.Command.Change;
import dev.sideline.command.Command.HandBack;
import dev.sideline.command.Command.OnAnswer;
import dev.sideline.command.Command.Praise;
import dev.sideline.command.Command.Share;
import dev.sideline.feedback.Feedback;
import dev.sideline.handover.ExpertAnswers;
import dev.sideline.handover.Experts;
import dev.sideline.sharing.Sharing;
import java.util.Map;

/**
 * What people do with answers, handed to the feature it belongs to.
 *
 * @param rework changes them
 * @param feedback takes down whether they helped
 * @param sharing shows them to a channel
 * @param experts know more than the coach
 * @param expertAnswers brings back what they say
 */
public record AnswerDesk(
    Rework rework,
    Feedback feedback,
    Sharing sharing,
    Experts experts,
    ExpertAnswers expertAnswers) {
  /** The forms of these features, by their names. */
  public Map<String, Forms> forms() {
    return Map.of(
        AnswerButtons.WHY, feedback, AnswerButtons.SHARE, sharing, AnswerButtons.EXPERTS, experts);
  }

  Message answer(OnAnswer command, Incoming incoming) {
    return switch (command) {
      case Change change -> rework.change(change.question(), change.wish(), incoming);
      case Praise praise -> feedback.praise(praise.question(), incoming);
      case Share share -> sharing.share(share.question(), incoming);
      case AskExperts ask -> experts.ask(ask.question(), ask.words(), incoming);
      case HandBack back -> expertAnswers.handBack(incoming);
    };
  }
}
