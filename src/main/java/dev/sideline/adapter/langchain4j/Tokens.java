package dev.sideline.adapter.langchain4j;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import dev.sideline.prompt.TokenCounter;

/**
 * Counts tokens as OpenAI's models since GPT-4o do; those of other providers count alike to within
 * some percent.
 */
public final class Tokens implements TokenCounter {
  private static final String ENCODING_OF = "gpt-4o";

  private final OpenAiTokenCountEstimator estimator = new OpenAiTokenCountEstimator(ENCODING_OF);

  @Override
  public int count(String text) {
    return estimator.estimateTokenCountInText(text);
  }
}
