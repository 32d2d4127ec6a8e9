package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.input.PromptTemplate;
import dev.sideline.prompt.TemplateEngine;
import java.util.HashMap;
import java.util.Map;

/** Templates by LangChain4j. */
public final class PromptTemplates implements TemplateEngine {
  private static final String OPENING = "{{";

  /** Reads the same to a model, and is no placeholder to the engine. */
  private static final String HARMLESS = "{ {";

  @Override
  public String fill(String template, Map<String, String> values) {
    // The engine puts in one value after the other, and looks for the next name in what it put in.
    Map<String, Object> harmless = new HashMap<>();
    values.forEach((name, value) -> harmless.put(name, value.replace(OPENING, HARMLESS)));
    return PromptTemplate.from(template).apply(harmless).text();
  }
}
