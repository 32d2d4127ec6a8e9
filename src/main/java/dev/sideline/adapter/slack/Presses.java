package dev.sideline.adapter.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.intake.Intake;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Buttons: what one stands for is in its value, so that old messages go on working. */
final class Presses {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final Intake intake;
  private final LateReplies late;
  private final SlackForms forms;
  private final Executor behind;

  /**
   * @param behind answers, once the request is acknowledged, what could not be taken in
   */
  Presses(Intake intake, LateReplies late, SlackForms forms, Executor behind) {
    this.intake = intake;
    this.forms = forms;
    this.late = late;
    this.behind = behind;
  }

  void register(App app) {
    app.blockAction(ANY, this::pressed);
  }

  /** Slack never repeats it, so that it is answered even if it cannot be written down. */
  private Response pressed(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    BlockActionPayload.Action action = payload.getActions().getFirst();
    if (text(action.getValue()).isEmpty()) {
      // A link, or a field of a form that is still being filled in.
      return context.ack();
    }
    Incoming incoming = incoming(payload, action);
    Optional<Supplier<dev.sideline.chat.Form>> form = intake.form(incoming);
    if (form.isPresent()) {
      behind.execute(() -> forms.open(payload.getTriggerId(), form.get(), incoming));
      return context.ack();
    }
    try {
      intake.take(incoming);
    } catch (RuntimeException e) {
      behind.execute(() -> intake.answer(incoming, late.to(incoming)));
    }
    return context.ack();
  }

  static Incoming incoming(BlockActionPayload payload, BlockActionPayload.Action action) {
    String team = payload.getTeam().getId();
    String user = payload.getUser().getId();
    String message = text(payload.getContainer().getMessageTs());
    if (message.isEmpty()) {
      // The home stays; what is pressed there another minute is another matter.
      message = "home-" + minute(text(action.getActionTs()));
    }
    return new Incoming(
        String.join("/", "press", team, user, message, action.getValue())
            + "#"
            + text(action.getActionTs()),
        new Person(team, user),
        place(payload.getContainer(), user),
        Kind.PRESSED,
        action.getValue(),
        text(payload.getResponseUrl()));
  }

  private static Place place(BlockActionPayload.Container container, String user) {
    String channel = text(container.getChannelId());
    if (channel.isEmpty()) {
      // The coach's home: what is pressed there is answered as a direct message.
      return new Place("slack", user, "", Seen.DIRECTLY);
    }
    Place aside = SlackThreads.aside(channel);
    if (aside.channel().isEmpty() && container.isEphemeral()) {
      return aside;
    }
    return new Place(
        "slack",
        channel,
        text(container.getThreadTs()),
        aside.channel().isEmpty() ? Seen.DIRECTLY : Seen.PRIVATELY);
  }

  private static String minute(String ts) {
    String seconds = ts.contains(".") ? ts.substring(0, ts.indexOf('.')) : ts;
    return seconds.matches("\\d{1,12}") ? Long.toString(Long.parseLong(seconds) / 60) : seconds;
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
