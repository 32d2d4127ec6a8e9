package dev.sideline.adapter.slack;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import java.util.Optional;

/** Ids of what people say in conversations, and the threads that the answers belong to. */
final class SlackThreads {
  private SlackThreads() {}

  /** The id of a message, whichever events tell of it. */
  static String id(String team, String channel, String ts) {
    return team + "/" + channel + "/" + ts;
  }

  /**
   * The thread to answer in. Only the asker would not see what is said beside their own message in
   * a thread that nobody has opened.
   */
  static Optional<String> of(Incoming incoming) {
    Place place = incoming.place();
    boolean unopened =
        place.seen() == Seen.PRIVATELY && incoming.original().endsWith("/" + place.thread());
    return place.thread().isEmpty() || unopened ? Optional.empty() : Optional.of(place.thread());
  }

  /**
   * Where only the asker sees an answer. A conversation of two may be one without the coach, where
   * nothing can be said but at a response_url; it is no channel.
   */
  static Place aside(String channel) {
    return new Place("slack", channel.startsWith("D") ? "" : channel);
  }
}
