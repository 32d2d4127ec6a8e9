package dev.sideline.prompt;

/** One prompt's template, checked. */
record Template(PromptName name, String system, String user, double temperature, int maxTokens) {}
