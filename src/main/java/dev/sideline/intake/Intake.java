package dev.sideline.intake;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Place.Seen;
import dev.sideline.chat.Posts;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command;
import dev.sideline.command.Router;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.workspace.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what people say: each delivery once, and nobody is left without a reply. */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Inbox inbox;
  private final Router router;
  private final Redactor redactor;
  private final Predicate<String> room;
  private final Doorkeeper doorkeeper;
  private final Posts posts;

  /**
   * @param redactor leaves out customers' data before anything is written
   * @param channels what is settled for the channel that something is said in
   * @param posts which answers can be edited
   * @param room whether one more question of a tenant may wait for reasoned advice
   */
  public Intake(
      Inbox inbox,
      Router router,
      Redactor redactor,
      Channels channels,
      Posts posts,
      Predicate<String> room) {
    this.inbox = inbox;
    this.router = router;
    this.redactor = redactor;
    this.posts = posts;
    this.room = room;
    this.doorkeeper = new Doorkeeper(channels, router);
  }

  /**
   * Says into the conversation what can be said at once, unless this delivery was answered before.
   * What may have to wait for the platform is answered behind the acknowledgement.
   */
  public void accept(Incoming incoming, Conversation conversation) {
    Command command = Command.of(incoming);
    boolean waits = router.mayWait(command);
    Depth depth = depth(command, incoming);
    Due rest = depth == Depth.MORE_FOLLOWS ? Due.THE_REST : Due.NOTHING;
    try {
      if (!inbox.admit(kept(incoming), waits ? Due.ALL : rest) || waits) {
        return;
      }
    } catch (RuntimeException e) {
      log.error("Nothing can be written: {}", e.toString());
      depth = Depth.WHOLE;
    }
    answer(command, incoming, depth, conversation);
  }

  /**
   * Takes in what was said in a conversation, if it is the coach's to answer.
   *
   * @param addressed whether the coach is spoken to by name
   * @param guest whether the person belongs to another company
   * @throws RuntimeException when nothing can be written, and nobody will answer it
   */
  public void hear(Incoming incoming, boolean addressed, boolean guest) {
    doorkeeper.admitted(incoming, addressed, guest).ifPresent(this::take);
  }

  /**
   * Takes in that somebody joined a channel, if newcomers are greeted there.
   *
   * @throws RuntimeException when nothing can be written, and nobody will greet them
   */
  public void join(Incoming incoming) {
    if (doorkeeper.greets(incoming.person(), incoming.utterance())) {
      take(incoming);
    }
  }

  /** Whether the person asked something in this conversation lately. */
  public boolean knows(Incoming incoming) {
    return router.knows(incoming.person(), incoming.place());
  }

  /**
   * Takes in that something was edited or deleted, if the coach's answer to it can be too.
   *
   * @throws RuntimeException when nothing can be read or written
   */
  public void hearAgain(Incoming incoming) {
    // In a conversation of two everything is answered, though the answer may still be on its way.
    if (incoming.place().seen() == Seen.DIRECTLY
        || posts.of(incoming).isPresent()
        || inbox.isOpen(incoming.original())) {
      take(incoming);
    }
  }

  /**
   * Takes in what is answered behind its acknowledgement.
   *
   * @throws RuntimeException when nothing can be written, and nobody will answer it
   */
  public void take(Incoming incoming) {
    inbox.admit(kept(incoming), Due.ALL);
  }

  /**
   * The form that a person asks for, to be made and opened at once behind the acknowledgement;
   * empty where they ask for none.
   */
  public Optional<Supplier<Form>> form(Incoming incoming) {
    return router.form(Command.of(incoming), incoming);
  }

  /** Takes a form that a person filled in. */
  public Outcome submit(Filled filled, Incoming incoming) {
    return router.submit(filled, incoming);
  }

  /** Answers at once, from memory, what could not be taken in. */
  public void answer(Incoming incoming, Conversation conversation) {
    answer(Command.of(incoming), incoming, Depth.WHOLE, conversation);
  }

  private void answer(Command command, Incoming incoming, Depth depth, Conversation conversation) {
    try {
      router.route(command, incoming, depth, conversation);
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Could not answer, reference {}", reference, e);
      conversation.say(router.excuse(reference, incoming.person()));
    }
  }

  /** What is to be said behind what was said at once; waits for it. */
  public Optional<Message> following(Incoming incoming) {
    Incoming kept = kept(incoming);
    Command command = Command.of(kept);
    return router.mayWait(command)
        ? Optional.of(whole(command, kept))
        : router.following(command, kept, draft -> {});
  }

  private Message whole(Command command, Incoming incoming) {
    List<Message> said = new ArrayList<>();
    answer(command, incoming, Depth.WHOLE, said::add);
    return new Message(said.stream().flatMap(message -> message.parts().stream()).toList());
  }

  private Depth depth(Command command, Incoming incoming) {
    if (!router.mayBeContinued(command)) {
      return Depth.WHOLE;
    }
    return room.test(incoming.person().tenant()) ? Depth.MORE_FOLLOWS : Depth.CROWDED;
  }

  /** Without customers' data; what holds only ids would be taken for some. */
  public Incoming kept(Incoming incoming) {
    if (incoming.kind() == Kind.PRESSED || incoming.kind() == Kind.JOINED) {
      return incoming;
    }
    return incoming.saying(redactor.redact(TypedText.clean(incoming.utterance())).text());
  }
}
