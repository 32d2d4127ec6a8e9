package dev.sideline.chat;

/**
 * Where something was said.
 *
 * @param platform the chat platform, such as {@code slack} or {@code terminal}
 * @param channel the platform's id of the channel or direct conversation; empty where the coach is
 *     called from nowhere that it belongs to
 * @param thread the platform's id of the thread in it; empty outside any
 * @param seen who sees the answers
 */
public record Place(String platform, String channel, String thread, Seen seen) {

  /** A place outside any thread, where only whoever asked sees the answer. */
  public Place(String platform, String channel) {
    this(platform, channel, "", Seen.PRIVATELY);
  }

  /** Who sees what is said at a place. */
  public enum Seen {
    /** Only whoever asked, among others who do not; it cannot be edited. */
    PRIVATELY,

    /** Whoever asked, in a conversation of two with the coach. */
    DIRECTLY,

    /** Everybody in the channel. */
    OPENLY
  }

  /** The same for other eyes. */
  public Place seen(Seen by) {
    return new Place(platform, channel, thread, by);
  }

  /** The conversation that an answer here belongs to; empty where every question stands alone. */
  public String talk() {
    if (thread.isEmpty()) {
      return seen == Seen.DIRECTLY ? channel : "";
    }
    return channel + "/" + thread;
  }
}
