package dev.sideline.prompt;

/**
 * A prompt as a model gets it.
 *
 * @param system what stays the same from question to question, so that providers can cache it
 * @param user the question
 * @param tokens how long it is, as counted here; the model's own count differs a little
 * @param temperature from 0, always the likeliest words, to 2
 * @param maxTokens the longest answer
 */
public record RenderedPrompt(
    PromptName name, String system, String user, int tokens, double temperature, int maxTokens) {}
