package dev.sideline.adapter.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.intake.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers our slash command on its acknowledgement, for the asker's eyes only. */
final class SlashCommands implements SlashCommandHandler {
  private final Intake intake;
  private final SlackMessages messages;

  SlashCommands(Intake intake, SlackMessages messages) {
    this.intake = intake;
    this.messages = messages;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context) {
    List<Message> said = new ArrayList<>();
    intake.accept(incoming(request), said::add);
    return said.isEmpty() ? context.ack() : context.ack(messages.privately(said));
  }

  private static Incoming incoming(SlashCommandRequest request) {
    SlashCommandPayload payload = request.getPayload();
    String trigger = text(payload.getTriggerId());
    return new Incoming(
        // The body would not do as an id: whoever asks the same twice sends the same body.
        trigger.isEmpty() ? UUID.randomUUID().toString() : trigger,
        new Person(text(payload.getTeamId()), text(payload.getUserId())),
        new Place("slack", text(payload.getChannelId())),
        SlackText.unescape(text(payload.getText())));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
