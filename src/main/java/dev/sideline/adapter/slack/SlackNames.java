package dev.sideline.adapter.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.sideline.chat.Message.Named;
import java.util.List;
import java.util.regex.Pattern;

/** People by their names, in a mention that stands by itself. */
final class SlackNames {
  /** What Slack calls people; nothing else may stand where a mention is made. */
  private static final Pattern ID = Pattern.compile("[UW][A-Z0-9]{1,30}");

  private SlackNames() {}

  static LayoutBlock of(Named named) {
    ContextBlockElement words = Lines.plainText(SlackText.escape(SlackText.line(named.words())));
    String id = named.person().id();
    return ContextBlock.builder()
        .elements(
            ID.matcher(id).matches()
                ? List.of(
                    words,
                    MarkdownTextObject.builder().text("<@" + id + ">").verbatim(true).build())
                : List.of(words))
        .build();
  }
}
