package dev.sideline.adapter.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.List;

/** Tells who types another command of the same Slack app which one is answered here. */
final class OtherCommands implements SlashCommandHandler {
  private final String command;
  private final Languages languages;

  OtherCommands(String command, Languages languages) {
    this.command = command;
    this.languages = languages;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context) {
    Language language =
        languages.of(SlashCommands.person(request.getPayload())).orElse(Language.EN);
    Message hint = Message.of(new Text(Words.in(language).of("command.other", command)));
    return context.ack(new SlackMessages(command).privately(List.of(hint)));
  }
}
