package dev.sideline.prompt;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All prompts at one moment.
 *
 * @param fingerprint changes with every word of them
 */
public record Prompts(
    Map<PromptName, Template> templates,
    Map<String, String> fragments,
    String fingerprint,
    TemplateEngine engine) {

  /**
   * A prompt with its values.
   *
   * @param values one for each of the prompt's {@link PromptName#inputs() inputs}
   */
  public RenderedPrompt render(PromptName name, Map<String, String> values) {
    Template template = Objects.requireNonNull(templates.get(name));
    Map<String, String> all = new HashMap<>(fragments);
    all.putAll(values);
    return new RenderedPrompt(
        name,
        engine.fill(template.system(), all),
        engine.fill(template.user(), all),
        template.temperature(),
        template.maxTokens());
  }
}
