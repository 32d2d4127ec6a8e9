package dev.sideline.intake;

import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.command.Command;
import dev.sideline.command.Router;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what people say: each delivery once, and nobody is left without a reply. */
public final class Intake {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private final Inbox inbox;
  private final Router router;

  public Intake(Inbox inbox, Router router) {
    this.inbox = inbox;
    this.router = router;
  }

  /** Answers into the conversation, unless this delivery was answered before. */
  public void accept(Incoming incoming, Conversation conversation) {
    if (!inbox.admit(incoming.id())) {
      return;
    }
    try {
      router.route(Command.parse(incoming.utterance()), incoming.person(), conversation);
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Could not answer, reference {}", reference, e);
      router.excuse(reference, incoming.person(), conversation);
    }
  }
}
