package dev.sideline.playbook;

import java.util.List;

/**
 * What a search found.
 *
 * @param matches the cards, best first
 * @param covered whether the playbook has a card for the situation at all
 * @param dangers safety cards that do not come first, but may be what this is about
 */
public record Found(List<Match> matches, boolean covered, List<Card> dangers) {}
