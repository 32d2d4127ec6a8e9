package dev.sideline.adapter.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.List;

/** Tells who types another command of the same Slack app which one is answered here. */
final class OtherCommands implements SlashCommandHandler {
  private final SlackMessages messages;
  private final Message hint;

  OtherCommands(String command) {
    this.messages = new SlackMessages(command);
    this.hint = Message.of(new Text(Words.in(Language.EN).of("command.other", command)));
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context) {
    return context.ack(messages.privately(List.of(hint)));
  }
}
