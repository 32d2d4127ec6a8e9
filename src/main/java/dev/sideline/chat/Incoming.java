package dev.sideline.chat;

/**
 * One thing a person said to the coach.
 *
 * @param id the platform's id of this delivery; a second delivery carries the same id. What edits
 *     or repeats something carries the id of that, {@code #}, and what tells it from the others
 * @param person who said it
 * @param place where it was said, and where the answer belongs
 * @param kind what the utterance is
 * @param utterance the words as typed, without the command's name; may be empty, and may hold
 *     {@link Reference references}
 * @param replyTo where the platform takes an answer behind the acknowledgement; whoever knows it
 *     can write there. Empty where there is no such place
 */
public record Incoming(
    String id, Person person, Place place, Kind kind, String utterance, String replyTo) {

  /** What an utterance is. */
  public enum Kind {
    /** Words to the coach, which may be a command. */
    TYPED,

    /** Somebody else's message, on which the person wants to be coached. */
    MESSAGE,

    /** A customer's message, to which the person wants to reply. */
    REPLY,

    /** What a button stands for; pressed again within some seconds, it counts once. */
    PRESSED,

    /** A colleague's answer to a question that was handed over to them. */
    ANSWERED,

    /** Words of somebody who belongs to another company, and is not to be answered. */
    UNWELCOME,

    /** What was said before was deleted by the person. */
    WITHDRAWN,

    /** The person joined a channel; the utterance is the platform's id of it. */
    JOINED
  }

  /** Words typed to the coach. */
  public Incoming(String id, Person person, Place place, String utterance, String replyTo) {
    this(id, person, place, Kind.TYPED, utterance, replyTo);
  }

  /** The same with other words. */
  public Incoming saying(String words) {
    return new Incoming(id, person, place, kind, words, replyTo);
  }

  /** The same as another kind of utterance. */
  public Incoming of(Kind other) {
    return new Incoming(id, person, place, other, utterance, replyTo);
  }

  /** The same at another place. */
  public Incoming at(Place other) {
    return new Incoming(id, person, other, kind, utterance, replyTo);
  }

  /** The id of what this edits or repeats; its own where it does neither. */
  public String original() {
    int mark = id.indexOf('#');
    return mark < 0 ? id : id.substring(0, mark);
  }

  /** Without its secret address. */
  @Override
  public String toString() {
    return "Incoming " + id;
  }
}
