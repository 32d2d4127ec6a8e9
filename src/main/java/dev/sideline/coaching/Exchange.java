package dev.sideline.coaching;

/**
 * What an agent asked, and what the coach said to it.
 *
 * @param situation the agent's words, without customers' data
 * @param advice the coach's, in short
 */
public record Exchange(String situation, String advice) {}
