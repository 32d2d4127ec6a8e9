package dev.sideline.prompt;

/**
 * A prompt as a model gets it.
 *
 * @param system what stays the same from question to question, so that providers can cache it
 * @param user the question
 * @param temperature from 0, always the likeliest words, to 2
 * @param maxTokens the longest answer
 */
public record RenderedPrompt(
    PromptName name, String system, String user, double temperature, int maxTokens) {}
