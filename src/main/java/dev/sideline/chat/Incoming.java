package dev.sideline.chat;

/**
 * One thing a person said to the coach.
 *
 * @param id the platform's id of this delivery; a second delivery carries the same id
 * @param person who said it
 * @param place where it was said, and where the answer belongs
 * @param utterance the words as typed, without the command's name; may be empty
 */
public record Incoming(String id, Person person, Place place, String utterance) {}
