package dev.sideline.adapter.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.sideline.chat.Form.Channel;
import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Field;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms as Slack's modal views. Each field's key is its block and its action. */
final class FormViews {
  private static final int TITLE_LIMIT = 24;
  private static final int OPTION_LIMIT = 75;
  private static final int LABEL_LIMIT = 2_000;

  private final SlackMessages messages;

  FormViews(SlackMessages messages) {
    this.messages = messages;
  }

  /**
   * A view to open.
   *
   * @param close what stands on the button that leaves the form
   * @param metadata handed back with what was filled in
   */
  View view(dev.sideline.chat.Form form, String close, String metadata) {
    return View.builder()
        .type("modal")
        .callbackId(form.name())
        .privateMetadata(metadata)
        .title(ViewTitle.builder().type("plain_text").text(cut(form.title(), TITLE_LIMIT)).build())
        .submit(
            form.submit().isEmpty()
                ? null
                : ViewSubmit.builder()
                    .type("plain_text")
                    .text(cut(form.submit(), TITLE_LIMIT))
                    .build())
        .close(ViewClose.builder().type("plain_text").text(cut(close, TITLE_LIMIT)).build())
        .blocks(form.fields().stream().flatMap(this::blocks).toList())
        .build();
  }

  private Stream<LayoutBlock> blocks(Field field) {
    return switch (field) {
      case Shown shown -> messages.privately(List.of(shown.message())).getBlocks().stream();
      case Line line -> Stream.of(input(line.key(), line.label(), !line.needed(), element(line)));
      case Choice choice -> Stream.of(input(choice.key(), choice.label(), false, element(choice)));
      case Channel channel ->
          Stream.of(input(channel.key(), channel.label(), true, element(channel)));
    };
  }

  private static LayoutBlock input(
      String key, String label, boolean optional, BlockElement element) {
    return InputBlock.builder()
        .blockId(key)
        .label(text(label, LABEL_LIMIT))
        .optional(optional)
        .element(element)
        .build();
  }

  private static BlockElement element(Line line) {
    return PlainTextInputElement.builder()
        .actionId(line.key())
        .multiline(line.tall())
        .maxLength(line.longest())
        .placeholder(line.hint().isEmpty() ? null : text(line.hint(), 150))
        .initialValue(line.value().isEmpty() ? null : cut(line.value(), line.longest()))
        .build();
  }

  private static BlockElement element(Choice choice) {
    List<OptionObject> options = choice.options().stream().map(FormViews::option).toList();
    return StaticSelectElement.builder()
        .actionId(choice.key())
        .options(options)
        .initialOption(
            options.stream()
                .filter(option -> option.getValue().equals(choice.value()))
                .findFirst()
                .orElse(null))
        .build();
  }

  private static OptionObject option(Option option) {
    return OptionObject.builder()
        .text(text(option.label(), OPTION_LIMIT))
        .value(option.key())
        .build();
  }

  private static BlockElement element(Channel channel) {
    return ConversationsSelectElement.builder()
        .actionId(channel.key())
        .initialConversation(channel.value().isEmpty() ? null : channel.value())
        .filter(
            ConversationsFilter.builder()
                .excludeExternalSharedChannels(true)
                .include(List.of("public", "private"))
                .excludeBotUsers(true)
                .build())
        .build();
  }

  private static PlainTextObject text(String words, int limit) {
    return PlainTextObject.builder().text(cut(words, limit)).emoji(false).build();
  }

  private static String cut(String words, int limit) {
    return words.length() <= limit ? words : words.substring(0, limit - 1) + "…";
  }

  /** What was filled in, by the fields' keys. */
  static Map<String, String> values(ViewState state) {
    Map<String, String> values = new HashMap<>();
    state
        .getValues()
        .forEach(
            (key, actions) ->
                actions.values().stream()
                    .findFirst()
                    .flatMap(FormViews::value)
                    .ifPresent(value -> values.put(key, value)));
    return values;
  }

  private static Optional<String> value(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return Optional.of(value.getSelectedOption().getValue());
    }
    return Optional.ofNullable(value.getValue())
        .or(() -> Optional.ofNullable(value.getSelectedConversation()));
  }
}
