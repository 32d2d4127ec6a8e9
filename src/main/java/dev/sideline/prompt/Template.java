package dev.sideline.prompt;

/**
 * One prompt's template, checked.
 *
 * @param line the line of its file that tells how long the answer may be
 */
record Template(
    PromptName name, String system, String user, double temperature, int maxTokens, int line) {}
