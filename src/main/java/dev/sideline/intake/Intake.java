package dev.sideline.intake;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command;
import dev.sideline.command.Router;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what people say: each delivery once, and nobody is left without a reply. */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Inbox inbox;
  private final Router router;
  private final Redactor redactor;
  private final Predicate<String> room;

  /**
   * @param redactor leaves out customers' data before anything is written
   * @param room whether one more question of a tenant may wait for reasoned advice
   */
  public Intake(Inbox inbox, Router router, Redactor redactor, Predicate<String> room) {
    this.inbox = inbox;
    this.router = router;
    this.redactor = redactor;
    this.room = room;
  }

  /**
   * Says into the conversation what can be said at once, unless this delivery was answered before.
   */
  public void accept(Incoming incoming, Conversation conversation) {
    Command command = Command.parse(incoming.utterance());
    Depth depth = depth(command, incoming);
    try {
      if (!inbox.admit(kept(incoming), depth == Depth.MORE_FOLLOWS)) {
        return;
      }
    } catch (RuntimeException e) {
      log.error("Nothing can be written: {}", e.toString());
      depth = Depth.WHOLE;
    }
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
    return router.following(Command.parse(kept(incoming).utterance()), incoming);
  }

  private Depth depth(Command command, Incoming incoming) {
    if (!router.mayBeContinued(command)) {
      return Depth.WHOLE;
    }
    return room.test(incoming.person().tenant()) ? Depth.MORE_FOLLOWS : Depth.CROWDED;
  }

  private Incoming kept(Incoming incoming) {
    return incoming.saying(redactor.redact(TypedText.clean(incoming.utterance())).text());
  }
}
