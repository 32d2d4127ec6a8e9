package dev.sideline.prompt;

import java.util.Map;

/** Fills templates. */
public interface TemplateEngine {

  /**
   * The template with each {@code {{name}}} replaced by the value of that name. What a value holds
   * is never taken for a placeholder.
   */
  String fill(String template, Map<String, String> values);
}
