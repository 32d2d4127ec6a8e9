package dev.sideline.testkit;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Noticeboard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A noticeboard that remembers what was put up, by whom it was for, and puts nothing up twice. */
public final class RecordedLetters implements Noticeboard {
  private final InstantSource clock;
  private final List<Letter> letters = new ArrayList<>();
  private Optional<Posted> instead = Optional.empty();
  private Runnable meanwhile = () -> {};

  /** A letter, and when it came. */
  public record Letter(String id, String to, Instant at, Message message) {}

  public RecordedLetters(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Posted post(Incoming notice, Message message) {
    meanwhile.run();
    if (instead.isPresent()) {
      return instead.get();
    }
    if (letters.stream().noneMatch(letter -> letter.id().equals(notice.original()))) {
      letters.add(
          new Letter(notice.original(), notice.place().channel(), clock.instant(), message));
    }
    return new Posted.Up(notice.id());
  }

  /** From now on nobody can be written to for a reason of their own. */
  public void refuse() {
    instead = Optional.of(new Posted.Closed());
  }

  /** From now on the platform takes nothing, whomever it is to. */
  public void refuseEverybody() {
    instead = Optional.of(new Posted.Refused("token_revoked"));
  }

  /** From now on everything is taken again. */
  public void takeAgain() {
    instead = Optional.empty();
  }

  /** What happens in the moment in which something is put up. */
  public void meanwhile(Runnable event) {
    meanwhile =
        () -> {
          meanwhile = () -> {};
          event.run();
        };
  }

  /** What somebody got so far; it is forgotten then. */
  public synchronized List<Letter> take(String to) {
    List<Letter> taken = letters.stream().filter(letter -> letter.to().equals(to)).toList();
    letters.removeAll(taken);
    return taken;
  }
}
