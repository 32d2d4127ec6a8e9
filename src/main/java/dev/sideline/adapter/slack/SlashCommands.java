package dev.sideline.adapter.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Conversation;
import dev.sideline.chat.Form;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.intake.Intake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers our slash command on its acknowledgement, for the asker's eyes only. */
final class SlashCommands implements SlashCommandHandler {
  private final Intake intake;
  private final Function<List<Message>, SlashCommandResponse> rendering;
  private final SlackForms forms;
  private final Executor behind;

  /**
   * @param forms opens them
   * @param behind opens them once the command is acknowledged
   */
  SlashCommands(
      Intake intake,
      Function<List<Message>, SlashCommandResponse> rendering,
      SlackForms forms,
      Executor behind) {
    this.intake = intake;
    this.rendering = rendering;
    this.forms = forms;
    this.behind = behind;
  }

  @Override
  public Response apply(SlashCommandRequest request, SlashCommandContext context) {
    Reply reply = new Reply(context);
    Incoming incoming = incoming(request);
    Optional<Supplier<Form>> form = intake.form(incoming);
    if (form.isPresent()) {
      String trigger = request.getPayload().getTriggerId();
      behind.execute(() -> forms.open(trigger, form.get(), incoming));
      return context.ack();
    }
    intake.accept(incoming, reply);
    return reply.response;
  }

  /** What is said, rendered at once: a message that cannot be shown is the intake's to excuse. */
  private final class Reply implements Conversation {
    private final SlashCommandContext context;
    private final List<Message> said = new ArrayList<>();
    private Response response;

    Reply(SlashCommandContext context) {
      this.context = context;
      this.response = context.ack();
    }

    @Override
    public void say(Message message) {
      List<Message> all = new ArrayList<>(said);
      all.add(message);
      response = context.ack(rendering.apply(all));
      said.add(message);
    }
  }

  private static Incoming incoming(SlashCommandRequest request) {
    SlashCommandPayload payload = request.getPayload();
    String trigger = text(payload.getTriggerId());
    return new Incoming(
        // The body would not do as an id: whoever asks the same twice sends the same body.
        trigger.isEmpty() ? UUID.randomUUID().toString() : trigger,
        person(payload),
        SlackThreads.aside(text(payload.getChannelId())),
        SlackText.referring(text(payload.getText())),
        text(payload.getResponseUrl()));
  }

  /** Who typed a command. */
  static Person person(SlashCommandPayload payload) {
    return new Person(text(payload.getTeamId()), text(payload.getUserId()));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
