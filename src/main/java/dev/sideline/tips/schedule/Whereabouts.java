package dev.sideline.tips.schedule;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.workspace.Channels;
import java.time.ZoneId;
import java.util.Optional;

/** Which channel somebody means, and which clock holds there. */
public final class Whereabouts {
  private final Channels channels;
  private final Directory directory;

  public Whereabouts(Channels channels, Directory directory) {
    this.channels = channels;
    this.directory = directory;
  }

  /** Whether something was said in a channel, and not between two. */
  public boolean isInChannel(Incoming from) {
    return from.place().seen() != Seen.DIRECTLY && directory.isChannel(from.place());
  }

  /** Whether somebody names a channel, and no conversation or person. */
  boolean isChannel(Incoming from, String channel) {
    return directory.isChannel(new Place(from.place().platform(), channel));
  }

  /** The channel where something was said; empty where that is none. */
  Optional<String> channel(Incoming from) {
    return Optional.of(from.place().channel()).filter(channel -> isInChannel(from));
  }

  /** The time zone that is settled for a channel, else that of the person; may wait a moment. */
  Optional<ZoneId> zone(Incoming from, String channel) {
    return channels
        .of(from.person().tenant(), channel)
        .calendar()
        .zone()
        .or(() -> directory.profile(from.person()).flatMap(Profile::zone));
  }
}
