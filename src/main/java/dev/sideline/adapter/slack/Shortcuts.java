package dev.sideline.adapter.slack;

import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.GlobalShortcutContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Form;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.command.AskForm;
import dev.sideline.intake.Intake;
import java.util.Objects;
import java.util.concurrent.Executor;

/** What people ask of the coach about somebody's message, from the message's own menu. */
final class Shortcuts {
  /** Names of the manifest. */
  static final String COACH = "coach_message";

  static final String REPLY = "reply_message";

  static final String ASK = "ask_coach";

  private final Intake intake;
  private final Executor behind;
  private final LateReplies late;
  private final SlackForms forms;

  /**
   * @param behind answers, once the request is acknowledged, what could not be taken in
   */
  Shortcuts(Intake intake, LateReplies late, SlackForms forms, Executor behind) {
    this.intake = intake;
    this.forms = forms;
    this.late = late;
    this.behind = behind;
  }

  void register(App app) {
    app.messageShortcut(COACH, (request, context) -> taken(request, context, Kind.MESSAGE));
    app.messageShortcut(REPLY, (request, context) -> taken(request, context, Kind.REPLY));
    app.globalShortcut(ASK, this::asks);
  }

  /** Slack never repeats it, so that it is answered even if it cannot be written down. */
  private Response taken(
      MessageShortcutRequest request, MessageShortcutContext context, Kind kind) {
    Incoming incoming = incoming(request.getPayload(), kind);
    try {
      intake.take(incoming);
    } catch (RuntimeException e) {
      behind.execute(() -> intake.answer(incoming, late.to(incoming)));
    }
    return context.ack();
  }

  private Response asks(GlobalShortcutRequest request, GlobalShortcutContext context) {
    GlobalShortcutPayload payload = request.getPayload();
    String user = payload.getUser().getId();
    Incoming incoming =
        new Incoming(
            "shortcut/" + payload.getTriggerId(),
            new Person(payload.getTeam().getId(), user),
            new Place("slack", user, "", Seen.DIRECTLY),
            Kind.PRESSED,
            Form.opening(AskForm.NAME, ""),
            "");
    intake
        .form(incoming)
        .ifPresent(
            form -> behind.execute(() -> forms.open(payload.getTriggerId(), form, incoming)));
    return context.ack();
  }

  private static Incoming incoming(MessageShortcutPayload payload, Kind kind) {
    String text = Objects.requireNonNullElse(payload.getMessage().getText(), "");
    return new Incoming(
        "shortcut/" + payload.getTriggerId(),
        new Person(payload.getTeam().getId(), payload.getUser().getId()),
        SlackThreads.aside(Objects.requireNonNullElse(payload.getChannel().getId(), "")),
        kind,
        SlackText.plain(text),
        Objects.requireNonNullElse(payload.getResponseUrl(), ""));
  }
}
