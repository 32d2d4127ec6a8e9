package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import dev.sideline.prompt.TokenCounter;

/**
 * Counts tokens as OpenAI's models since GPT-4o do; those of other providers count alike to within
 * some percent.
 */
public final class Tokens implements TokenCounter {
  @Override
  public int count(String text) {
    return Encoding.ESTIMATOR.estimateTokenCountInText(text);
  }

  /** Read at the first count: it takes a second, and without a model nothing is ever counted. */
  private static final class Encoding {
    static final OpenAiTokenCountEstimator ESTIMATOR = new OpenAiTokenCountEstimator("gpt-4o");
  }
}
