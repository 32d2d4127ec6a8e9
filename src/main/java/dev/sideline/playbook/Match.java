package dev.sideline.playbook;

/**
 * A card found for a situation.
 *
 * @param score how well it fits, from 0 to 1; comparable within one search only
 */
public record Match(Card card, double score) {}
