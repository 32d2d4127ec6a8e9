package dev.sideline.intake;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Incoming.Kind;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place.Seen;
import dev.sideline.chat.Reference;
import dev.sideline.command.Router;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which of the words that are said in a conversation are the coach's to answer. */
final class Doorkeeper {
  private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);

  private final Channels channels;
  private final Router router;

  Doorkeeper(Channels channels, Router router) {
    this.channels = channels;
    this.router = router;
  }

  /**
   * What is to be answered, and who sees the answer; empty where the coach keeps out of it.
   *
   * @param addressed whether the coach is spoken to by name
   * @param guest whether the person belongs to another company
   */
  Optional<Incoming> admitted(Incoming incoming, boolean addressed, boolean guest) {
    try {
      return heard(incoming, addressed, guest);
    } catch (RuntimeException e) {
      if (addressed || incoming.place().seen() == Seen.DIRECTLY) {
        throw e;
      }
      // Nearly all of it is none of the coach's business, and a platform that is told to send all
      // of
      // it again stops to send anything.
      log.warn("It is not known whether {} goes on: {}", incoming.id(), e.toString());
      return Optional.empty();
    }
  }

  /** Whether newcomers of a channel are greeted. */
  boolean greets(Person person, String channel) {
    return channels.of(person.tenant(), channel).welcome().isPresent();
  }

  private Optional<Incoming> heard(Incoming incoming, boolean addressed, boolean guest) {
    if (incoming.place().seen() == Seen.DIRECTLY) {
      return Optional.of(incoming);
    }
    if (!addressed && !guest && isExpertsAnswer(incoming)) {
      return Optional.of(incoming.of(Kind.ANSWERED).saying(Reference.plain(incoming.utterance())));
    }
    ChannelSettings settings = channels.of(incoming.person().tenant(), incoming.place().channel());
    boolean welcome = !guest || settings.guests();
    if (addressed && !welcome) {
      return Optional.of(incoming.of(Kind.UNWELCOME));
    }
    Incoming seen =
        incoming.at(incoming.place().seen(settings.open() ? Seen.OPENLY : Seen.PRIVATELY));
    boolean goesOn =
        welcome
            && settings.followUps()
            && !incoming.place().thread().isEmpty()
            && router.knows(incoming.person(), incoming.place());
    return addressed || goesOn ? Optional.of(seen) : Optional.empty();
  }

  /** Who begins a thread answers nobody in it. */
  private boolean isExpertsAnswer(Incoming incoming) {
    String thread = incoming.place().thread();
    return !thread.isEmpty()
        && !incoming.id().endsWith("/" + thread)
        && router.isExpertsAnswer(incoming);
  }
}
