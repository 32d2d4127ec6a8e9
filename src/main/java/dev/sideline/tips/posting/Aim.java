package dev.sideline.tips.posting;

import dev.sideline.words.Language;
import java.util.List;

/**
 * For whom a tip is chosen, and of which tips.
 *
 * @param cards ids of the cards of which it must be; empty where it may be any
 */
public record Aim(String tenant, String channel, Language language, List<String> cards) {
  public Aim {
    cards = List.copyOf(cards);
  }
}
