package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotEver;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.command.Command;
import dev.sideline.command.Router;
import dev.sideline.intake.Backlog.Waiting;
import dev.sideline.jobs.Worker;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and sends the answers that come behind the acknowledgement, until they arrive. */
public final class AnswerWorker implements Worker {
  /** Whose work it is, among the kinds of work. */
  public static final String KIND = "answer";

  private static final Logger log = LoggerFactory.getLogger(AnswerWorker.class);

  /** The pauses add up to a quarter of an hour; a response_url lives for half an hour. */
  private static final int TRIES = 8;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** How soon to look whether an earlier question was answered, should nobody tell. */
  private static final Duration BEHIND_ANOTHER = Duration.ofSeconds(2);

  private final Backlog backlog;
  private final Router router;
  private final Messenger messenger;

  public AnswerWorker(Backlog backlog, Router router, Messenger messenger) {
    this.backlog = backlog;
    this.router = router;
    this.messenger = messenger;
  }

  @Override
  public Outcome work(String id) {
    Optional<Waiting> found = backlog.find(id);
    if (found.isEmpty()) {
      return new Outcome.Done();
    }
    Waiting waiting = found.get();
    if (!waiting.first()) {
      return new Outcome.Again(BEHIND_ANOTHER);
    }
    try {
      return answer(waiting);
    } catch (RuntimeException e) {
      log.error("Answer {} failed, try {}", id, waiting.failures() + 1, e);
      return again(waiting, e.getClass().getSimpleName(), Duration.ZERO, true);
    }
  }

  private Outcome answer(Waiting waiting) {
    Incoming incoming = waiting.incoming();
    Optional<Message> found = router.following(Command.parse(incoming.utterance()), incoming);
    if (found.isEmpty()) {
      return done(incoming);
    }
    Message message =
        waiting.maybeSent() ? router.sentAgain(found.get(), incoming.person()) : found.get();
    if (!backlog.sending(incoming.id()) && !waiting.maybeSent()) {
      // It was taken over, as this process was taken for dead: whoever did so may have sent it.
      return new Outcome.Again(BEHIND_ANOTHER);
    }
    return switch (messenger.send(incoming, message)) {
      case Arrived arrived -> done(incoming);
      case NotNow notNow -> again(waiting, notNow.reason(), notNow.pause(), notNow.maybeArrived());
      case NotEver notEver -> giveUp(incoming, notEver.reason());
    };
  }

  private Outcome done(Incoming incoming) {
    return new Outcome.Done(backlog.answered(incoming.id()));
  }

  private Outcome again(Waiting waiting, String trouble, Duration asked, boolean maybeArrived) {
    if (waiting.failures() + 1 >= TRIES) {
      return giveUp(waiting.incoming(), trouble);
    }
    backlog.failed(waiting.incoming().id(), maybeArrived || waiting.maybeSent());
    Duration own = FIRST_PAUSE.multipliedBy(1L << waiting.failures());
    Duration bounded = own.compareTo(LONGEST_PAUSE) < 0 ? own : LONGEST_PAUSE;
    return new Outcome.Again(asked.compareTo(bounded) > 0 ? asked : bounded);
  }

  /** Whoever asked has the playbook's first words; they are told that no more comes. */
  private Outcome giveUp(Incoming incoming, String trouble) {
    log.warn("Answer {} is stuck: {}", incoming.id(), trouble);
    backlog.stuck(incoming.id(), trouble);
    messenger.send(incoming, router.excuse(incoming.id(), incoming.person()));
    return new Outcome.Done();
  }
}
