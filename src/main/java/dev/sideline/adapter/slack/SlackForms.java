package dev.sideline.adapter.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome.Pressed;
import dev.sideline.chat.Form.Outcome.Said;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forms in Slack: opened by what people press or type, taken when they are sent. */
final class SlackForms {
  private static final Logger log = LoggerFactory.getLogger(SlackForms.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final SlackCounter counter;
  private final FormViews views;
  private final LateReplies late;
  private final Executor behind;

  /**
   * @param late reaches whoever cannot be told otherwise
   * @param behind tells people what came of a form, once it is acknowledged
   */
  SlackForms(SlackCounter counter, FormViews views, LateReplies late, Executor behind) {
    this.counter = counter;
    this.views = views;
    this.late = late;
    this.behind = behind;
  }

  void register(App app) {
    app.viewSubmission(ANY, this::submitted);
  }

  /** Makes and opens a form; whoever pressed too long ago, or cannot be shown it, is told so. */
  void open(String trigger, Supplier<Form> form, Incoming incoming) {
    try {
      open(trigger, form.get(), incoming);
    } catch (RuntimeException e) {
      log.error("A form could not be made: {}", e.toString());
      late.to(incoming).say(Message.of(new Message.Text(words(incoming.person()).of("form.none"))));
    }
  }

  private void open(String trigger, Form form, Incoming incoming) {
    Words words = words(incoming.person());
    String metadata =
        JSON.createObjectNode()
            .put("about", form.about())
            .put("channel", incoming.place().channel())
            .put("thread", incoming.place().thread())
            .put("direct", incoming.place().seen() == Seen.DIRECTLY)
            .toString();
    SlackCalls.Result<?> opened =
        counter
            .calls()
            .call(
                client ->
                    client.viewsOpen(
                        request ->
                            request
                                .triggerId(trigger)
                                .view(views.view(form, words.of("form.close"), metadata))));
    if (!opened.arrived()) {
      log.warn("A form could not be opened: {}", opened.error());
      counter
          .messenger()
          .send(
              incoming,
              Message.of(
                  new Message.Text(
                      words.of(
                          opened.error().equals("expired_trigger_id")
                              ? "form.late"
                              : "form.none"))),
              false);
    }
  }

  private Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context) {
    ViewSubmissionPayload payload = request.getPayload();
    JsonNode metadata = metadata(payload.getView().getPrivateMetadata());
    Incoming incoming = incoming(payload, metadata);
    Filled filled =
        new Filled(
            payload.getView().getCallbackId(),
            metadata.path("about").asText(),
            FormViews.values(payload.getView().getState()));
    return switch (counter.intake().submit(filled, incoming)) {
      case Taken taken -> {
        taken
            .told()
            .forEach(told -> behind.execute(() -> counter.messenger().send(incoming, told, false)));
        yield context.ack();
      }
      case Pressed pressed -> {
        take(incoming.saying(pressed.act()));
        yield context.ack();
      }
      case Said said -> say(said, incoming, context);
      case Wrong wrong -> context.ackWithErrors(wrong.faults());
    };
  }

  /** Slack never repeats it, so that it is answered even if it cannot be written down. */
  private void take(Incoming incoming) {
    try {
      counter.intake().take(incoming);
    } catch (RuntimeException e) {
      behind.execute(
          () ->
              counter
                  .intake()
                  .answer(incoming, said -> counter.messenger().send(incoming, said, false)));
    }
  }

  /** What cannot be written down stays in the form, to be sent again. */
  private Response say(Said said, Incoming incoming, ViewSubmissionContext context) {
    try {
      counter.intake().take(incoming.of(Kind.TYPED).saying(said.words()));
      return context.ack();
    } catch (RuntimeException e) {
      log.error("A form could not be taken in: {}", e.toString());
      return context.ackWithErrors(Map.of(said.key(), words(incoming.person()).of("form.not.now")));
    }
  }

  private static Incoming incoming(ViewSubmissionPayload payload, JsonNode metadata) {
    String channel = metadata.path("channel").asText();
    String user = payload.getUser().getId();
    boolean direct = channel.isEmpty() || metadata.path("direct").asBoolean();
    return new Incoming(
        "form/" + payload.getView().getId(),
        new Person(payload.getTeam().getId(), user),
        new Place(
            "slack",
            channel.isEmpty() ? user : channel,
            metadata.path("thread").asText(),
            direct ? Seen.DIRECTLY : Seen.PRIVATELY),
        Kind.PRESSED,
        "",
        "");
  }

  private static JsonNode metadata(String json) {
    try {
      return JSON.readTree(Objects.requireNonNullElse(json, "{}"));
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private Words words(Person person) {
    return Words.in(counter.languages().of(person).orElse(Language.EN));
  }
}
