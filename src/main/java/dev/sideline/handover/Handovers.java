package dev.sideline.handover;

import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.words.Language;
import java.util.Optional;

/** Which questions were handed over to experts, and whose they are. */
public interface Handovers {
  /**
   * A question was handed over.
   *
   * @param talk the conversation in which the experts answer, as {@link Place#talk}
   * @throws RuntimeException when it cannot be written
   */
  void note(String talk, HandedOver question);

  /** The question that is answered in a conversation of a workspace; empty where none is. */
  Optional<HandedOver> in(String tenant, String talk);

  /**
   * A question that was handed over.
   *
   * @param place where it was asked
   * @param language the one it was answered in
   * @param words as the experts got it, without customers' data
   */
  record HandedOver(Person asker, Place place, Language language, String words) {}

  /** Keeps nothing, as nothing is handed over. */
  Handovers NONE =
      new Handovers() {
        @Override
        public void note(String talk, HandedOver question) {}

        @Override
        public Optional<HandedOver> in(String tenant, String talk) {
          return Optional.empty();
        }
      };
}
