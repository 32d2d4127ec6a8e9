package dev.sideline.coaching;

import dev.sideline.playbook.Card;
import dev.sideline.words.Language;

/**
 * Something that somebody wrote for practice.
 *
 * @param card that it is to be good by
 * @param situation that was given
 * @param words what they would say in it, without customers' data
 * @param language that they are to be answered in
 */
public record Exercise(Card card, String situation, String words, Language language) {}
