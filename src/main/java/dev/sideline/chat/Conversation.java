package dev.sideline.chat;

import java.util.function.Supplier;

/** Where an answer to one {@link Incoming} is said. */
public interface Conversation {
  void say(Message message);

  /**
   * Says what takes a while to find. Where people wait for an acknowledgement, it is found and said
   * behind it.
   */
  default void sayLater(Supplier<Message> message) {
    say(message.get());
  }
}
