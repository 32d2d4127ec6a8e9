package dev.sideline.chat;

import java.util.Optional;

/**
 * The messages that the coach posted for all in a conversation to see, so that it can edit them.
 */
public interface Posts {

  /** The platform's id of the message that answers this one, or what this one edits. */
  Optional<String> of(Incoming incoming);

  /** A message was posted. */
  void note(Incoming incoming, String message);

  /** The message that answers this one is gone. */
  void gone(Incoming incoming);

  /** Of a place where nothing is posted. */
  Posts NONE =
      new Posts() {
        @Override
        public Optional<String> of(Incoming incoming) {
          return Optional.empty();
        }

        @Override
        public void note(Incoming incoming, String message) {}

        @Override
        public void gone(Incoming incoming) {}
      };
}
