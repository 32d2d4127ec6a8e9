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
    TemplateEngine engine,
    TokenCounter counter) {

  /** The line of a prompt's file that tells how long its answer may be. */
  public int line(PromptName name) {
    return template(name).line();
  }

  private Template template(PromptName name) {
    return Objects.requireNonNull(templates.get(name));
  }

  /**
   * A prompt with its values.
   *
   * @param values one for each of the prompt's {@link PromptName#inputs() inputs}
   */
  public RenderedPrompt render(PromptName name, Map<String, String> values) {
    Template template = template(name);
    Map<String, String> all = new HashMap<>(fragments);
    all.putAll(values);
    String system = engine.fill(template.system(), all);
    String user = engine.fill(template.user(), all);
    return new RenderedPrompt(
        name,
        system,
        user,
        counter.count(system) + counter.count(user),
        template.temperature(),
        template.maxTokens());
  }
}
