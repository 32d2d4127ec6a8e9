package dev.sideline.adapter.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Rating;
import java.util.List;

/** Buttons as Slack shows them. All they stand for is in their values, so that they never age. */
final class SlackButtons {
  /** What Slack takes as the name of a button. */
  private static final int LABEL_LIMIT = 75;

  private SlackButtons() {}

  static LayoutBlock of(Buttons buttons) {
    return ActionsBlock.builder()
        .elements(buttons.buttons().stream().map(SlackButtons::element).toList())
        .build();
  }

  private static BlockElement element(Button button) {
    return ButtonElement.builder()
        .actionId(button.act())
        .value(button.act())
        .text(Lines.plainText(label(button)))
        .build();
  }

  static LayoutBlock of(Rating rating) {
    return ContextActionsBlock.builder()
        .elements(
            List.of(
                FeedbackButtonsElement.builder()
                    .actionId("rating")
                    .positiveButton(feedback(rating.good()))
                    .negativeButton(feedback(rating.bad()))
                    .build()))
        .build();
  }

  private static FeedbackButtonObject feedback(Button button) {
    return FeedbackButtonObject.builder()
        .text(Lines.plainText(label(button)))
        .value(button.act())
        .build();
  }

  private static String label(Button button) {
    return SlackText.split(SlackText.escape(SlackText.line(button.label())), LABEL_LIMIT)
        .getFirst();
  }
}
