package dev.sideline.chat;

/** Where an answer to one {@link Incoming} is said. */
public interface Conversation {
  void say(Message message);
}
