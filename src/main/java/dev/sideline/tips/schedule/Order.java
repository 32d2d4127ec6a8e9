package dev.sideline.tips.schedule;

import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import dev.sideline.workspace.Rhythm;
import java.util.List;

/**
 * What a lead wants to be posted where and when.
 *
 * @param origin tells the message that ordered it from others
 * @param lead whose id is empty once they are forgotten
 * @param language that is spoken where nothing is settled for the channel
 * @param topic in the lead's words, without customers' data; empty for tips about anything
 * @param cards the ids of the cards that the topic is about
 */
public record Order(
    String origin,
    Person lead,
    String platform,
    String channel,
    Language language,
    Rhythm rhythm,
    String topic,
    List<String> cards) {
  public Order {
    cards = List.copyOf(cards);
  }
}
