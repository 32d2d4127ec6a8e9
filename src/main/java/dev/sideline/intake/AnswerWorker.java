package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Messenger.Sent;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotEver;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Depth;
import dev.sideline.command.Command;
import dev.sideline.command.Command.ForgetMe;
import dev.sideline.command.Router;
import dev.sideline.intake.Backlog.Waiting;
import dev.sideline.jobs.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
  private final Predicate<String> room;

  /**
   * @param room whether one more question of a tenant may wait for reasoned advice
   */
  public AnswerWorker(Backlog backlog, Router router, Messenger messenger, Predicate<String> room) {
    this.backlog = backlog;
    this.router = router;
    this.messenger = messenger;
    this.room = room;
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
    if (incoming.kind() == Kind.WITHDRAWN) {
      return outcome(messenger.takeBack(incoming), waiting);
    }
    Command command = Command.of(incoming);
    boolean wanted = router.mayBeContinued(command);
    boolean follows = wanted && (waiting.said() || room.test(incoming.person().tenant()));
    Optional<Message> found =
        waiting.said()
            ? router.following(command, incoming, draft -> messenger.draft(incoming, draft))
            : Optional.of(
                first(
                    command,
                    incoming,
                    follows ? Depth.MORE_FOLLOWS : wanted ? Depth.CROWDED : Depth.WHOLE));
    if (found.isEmpty() || found.get().parts().isEmpty()) {
      return done(incoming);
    }
    // Whoever is forgotten hears of it, though what they said was forgotten with them.
    boolean forgotten = command instanceof ForgetMe;
    if (!backlog.sending(incoming.id()) && !waiting.maybeSent() && !forgotten) {
      // It was taken over, as this process was taken for dead: whoever did so may have sent it.
      return new Outcome.Again(BEHIND_ANOTHER);
    }
    Sent sent = messenger.send(incoming, marked(found.get(), waiting), waiting.maybeSent());
    if (forgotten) {
      // Of the answer itself nothing is kept either.
      router.erase(incoming.person());
    }
    return sent instanceof Arrived && follows && !waiting.said()
        ? goOn(waiting)
        : outcome(sent, waiting);
  }

  private Outcome outcome(Sent sent, Waiting waiting) {
    return switch (sent) {
      case Arrived arrived -> done(waiting.incoming());
      case NotNow notNow -> again(waiting, notNow.reason(), notNow.pause(), notNow.maybeArrived());
      case NotEver notEver -> giveUp(waiting.incoming(), notEver.reason());
    };
  }

  private Message first(Command command, Incoming incoming, Depth depth) {
    List<Message> said = new ArrayList<>();
    router.route(command, incoming, depth, said::add);
    return new Message(said.stream().flatMap(message -> message.parts().stream()).toList());
  }

  /** What others see too is edited; only what cannot be edited may come a second time. */
  private Message marked(Message message, Waiting waiting) {
    boolean repeated = waiting.maybeSent() && waiting.incoming().place().seen() == Seen.PRIVATELY;
    return repeated ? router.sentAgain(message, waiting.incoming().person()) : message;
  }

  private Outcome goOn(Waiting waiting) {
    String id = waiting.incoming().id();
    if (!backlog.said(id)) {
      return new Outcome.Again(BEHIND_ANOTHER);
    }
    return answer(new Waiting(waiting.incoming(), 0, waiting.first(), false, true));
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

  /** Where it takes the place of the first words, the playbook's own advice stays above it. */
  private Message excuse(Incoming incoming) {
    Message excuse = router.excuse(incoming.id(), incoming.person());
    Command command = Command.of(incoming);
    if (incoming.place().seen() == Seen.PRIVATELY || !router.isQuestion(command)) {
      return excuse;
    }
    List<Part> parts = new ArrayList<>(first(command, incoming, Depth.WHOLE).parts());
    parts.addAll(excuse.parts());
    return new Message(parts);
  }

  /**
   * Whoever asked has the playbook's first words; they are told that no more comes. Whoever only
   * joined a channel or deleted their question waits for nothing.
   */
  private Outcome giveUp(Incoming incoming, String trouble) {
    log.warn("Answer {} is stuck: {}", incoming.id(), trouble);
    backlog.stuck(incoming.id(), trouble);
    if (incoming.kind() != Kind.WITHDRAWN && incoming.kind() != Kind.JOINED) {
      messenger.send(incoming, excuse(incoming), false);
    }
    return new Outcome.Done();
  }
}
