package dev.sideline.adapter.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.Completion.Refused;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.prompt.RenderedPrompt;

/** A prompt as LangChain4j's request, and its response as a completion. */
final class ChatMessages {
  private ChatMessages() {}

  static ChatRequest request(RenderedPrompt prompt) {
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
        .temperature(prompt.temperature())
        .maxOutputTokens(prompt.maxTokens())
        .build();
  }

  static Completion completion(ChatResponse response) {
    String text = response.aiMessage().text();
    if (response.finishReason() == FinishReason.CONTENT_FILTER) {
      return new Refused("filtered");
    }
    return text == null || text.isBlank() ? new Refused("empty") : new Text(text);
  }
}
