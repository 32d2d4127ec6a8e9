package dev.sideline.adapter.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.intake.Intake;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people say in conversations: to the coach, beside it, and what they change of it later. */
final class Conversations {
  private static final String DIRECT = "D";

  private final Intake intake;
  private final Pane pane;

  /**
   * @param pane what stands around a conversation of two
   */
  Conversations(Intake intake, Pane pane) {
    this.intake = intake;
    this.pane = pane;
  }

  void register(App app) {
    app.event(AppMentionEvent.class, this::mentioned);
    app.event(MessageEvent.class, this::said);
    app.event(MessageChangedEvent.class, this::changed);
    app.event(MessageDeletedEvent.class, this::deleted);
    app.event(MemberJoinedChannelEvent.class, this::joined);
  }

  private Response mentioned(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
    AppMentionEvent event = payload.getEvent();
    Said said =
        new Said(
            event.getUser(),
            event.getTeam(),
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            event.getText());
    hear(payload, said, true);
    return context.ack();
  }

  private Response said(EventsApiPayload<MessageEvent> payload, EventContext context) {
    MessageEvent event = payload.getEvent();
    Said said =
        new Said(
            event.getUser(),
            event.getTeam(),
            event.getChannel(),
            event.getTs(),
            event.getThreadTs(),
            event.getText());
    hear(payload, said, mentionsUs(said.text(), payload));
    return context.ack();
  }

  /** What somebody said, whichever event tells of it. */
  private record Said(
      String user,
      @Nullable String team,
      String channel,
      String ts,
      @Nullable String thread,
      @Nullable String text) {}

  private void hear(EventsApiPayload<?> payload, Said said, boolean addressed) {
    Incoming incoming =
        new Incoming(
            SlackThreads.id(payload.getTeamId(), said.channel(), said.ts()),
            new Person(payload.getTeamId(), said.user()),
            place(said.channel(), said.ts(), said.thread()),
            words(said.text(), payload),
            "");
    if (said.thread() != null && incoming.place().seen() == Seen.DIRECTLY) {
      pane.asked(intake.kept(incoming), !intake.knows(incoming));
    }
    intake.hear(incoming, addressed, isGuest(payload, said.team()));
  }

  /** In a channel, an answer begins a thread; in a conversation of two it stands below. */
  private static Place place(String channel, String ts, @Nullable String thread) {
    boolean direct = channel.startsWith(DIRECT);
    String none = direct ? "" : ts;
    return new Place(
        "slack", channel, thread == null ? none : thread, direct ? Seen.DIRECTLY : Seen.PRIVATELY);
  }

  private static boolean isGuest(EventsApiPayload<?> payload, @Nullable String team) {
    return payload.isExtSharedChannel() && team != null && !team.equals(payload.getTeamId());
  }

  private Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
    MessageChangedEvent.Message now = payload.getEvent().getMessage();
    Incoming original =
        original(
            payload,
            payload.getEvent().getChannel(),
            now.getTs(),
            now.getThreadTs(),
            now.getUser());
    intake.hearAgain(
        new Incoming(
            original.id() + "#" + now.getEdited().getTs(),
            original.person(),
            original.place(),
            words(now.getText(), payload),
            ""));
    return context.ack();
  }

  private Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
    MessageDeletedEvent.Message before = payload.getEvent().getPreviousMessage();
    Incoming original =
        original(
            payload,
            payload.getEvent().getChannel(),
            before.getTs(),
            before.getThreadTs(),
            before.getUser());
    intake.hearAgain(
        new Incoming(
            original.id() + "#deleted",
            original.person(),
            original.place(),
            Kind.WITHDRAWN,
            "",
            ""));
    return context.ack();
  }

  /**
   * Also the coach itself joins channels, and people of other companies do. Where Slack does not
   * say who the coach is, it greets nobody, lest it greets itself.
   */
  private Response joined(
      EventsApiPayload<MemberJoinedChannelEvent> payload, EventContext context) {
    MemberJoinedChannelEvent event = payload.getEvent();
    String team = payload.getTeamId();
    String ours = mention(payload);
    boolean newcomer = !ours.isEmpty() && !ours.equals("<@" + event.getUser() + ">");
    if (newcomer && team.equals(event.getTeam())) {
      intake.join(
          new Incoming(
              String.join("/", "joined", team, event.getChannel(), event.getUser()),
              new Person(team, event.getUser()),
              new Place("slack", event.getUser(), "", Seen.DIRECTLY),
              Kind.JOINED,
              event.getChannel(),
              ""));
    }
    return context.ack();
  }

  private static Incoming original(
      EventsApiPayload<?> payload,
      String channel,
      String ts,
      @Nullable String thread,
      String user) {
    Place place = place(channel, ts, thread);
    return new Incoming(
        SlackThreads.id(payload.getTeamId(), channel, ts),
        new Person(payload.getTeamId(), user),
        place.seen() == Seen.DIRECTLY ? place : place.seen(Seen.OPENLY),
        "",
        "");
  }

  /** Every mention of the coach is how somebody calls it, and none of the words it is told. */
  private static String words(@Nullable String text, EventsApiPayload<?> payload) {
    String ours = mention(payload);
    String rest = Objects.requireNonNullElse(text, "");
    return SlackText.referring(ours.isEmpty() ? rest : rest.replace(ours, " ")).strip();
  }

  private static boolean mentionsUs(@Nullable String text, EventsApiPayload<?> payload) {
    String ours = mention(payload);
    return text != null && !ours.isEmpty() && text.contains(ours);
  }

  private static String mention(EventsApiPayload<?> payload) {
    return payload.getAuthorizations() == null
            || payload.getAuthorizations().isEmpty()
            || payload.getAuthorizations().getFirst().getUserId() == null
        ? ""
        : "<@" + payload.getAuthorizations().getFirst().getUserId() + ">";
  }
}
