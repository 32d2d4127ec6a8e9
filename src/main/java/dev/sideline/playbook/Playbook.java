package dev.sideline.playbook;

import dev.sideline.words.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All cards of all languages at one moment.
 *
 * @param cards the cards of each language that has any, in the order of their ids
 * @param outside for each language, things people ask that no card is about
 * @param sources the articles by id
 * @param fingerprint changes with every word of the content
 */
public record Playbook(
    Map<Language, List<Card>> cards,
    Map<Language, List<String>> outside,
    Map<String, Source> sources,
    String fingerprint) {

  /** The cards of a language; none where the playbook has not been written in it. */
  public List<Card> cards(Language language) {
    return cards.getOrDefault(language, List.of());
  }

  public Optional<Card> card(Language language, String id) {
    return cards(language).stream().filter(card -> card.id().equals(id)).findFirst();
  }

  /** The language to coach in when somebody writes in this one: itself, or English. */
  public Language spokenFor(Language language) {
    return cards.containsKey(language) ? language : Language.EN;
  }
}
