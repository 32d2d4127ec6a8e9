package dev.sideline.chat;

/**
 * One thing a person said to the coach.
 *
 * @param id the platform's id of this delivery; a second delivery carries the same id
 * @param person who said it
 * @param place where it was said, and where the answer belongs
 * @param utterance the words as typed, without the command's name; may be empty
 * @param replyTo where the platform takes an answer behind the acknowledgement; whoever knows it
 *     can write there. Empty where there is no such place
 */
public record Incoming(String id, Person person, Place place, String utterance, String replyTo) {

  /** The same with other words. */
  public Incoming saying(String words) {
    return new Incoming(id, person, place, words, replyTo);
  }

  /** Without its secret address. */
  @Override
  public String toString() {
    return "Incoming " + id;
  }
}
