package dev.sideline.adapter.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.sideline.adapter.slack.SlackCalls.Result;
import dev.sideline.chat.Incoming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a message again that was posted, though nobody could take that down. */
final class SlackHistory {
  private static final String MARK = "sideline_answer";
  private static final String ID = "question";

  /** It came after the question, and soon. */
  private static final int LOOKED_AT = 50;

  private final SlackCalls calls;

  SlackHistory(SlackCalls calls) {
    this.calls = calls;
  }

  /** What a posted message carries along, to be found by. */
  static Message.Metadata mark(Incoming incoming) {
    return Message.Metadata.builder()
        .eventType(MARK)
        .eventPayload(Map.of(ID, incoming.original()))
        .build();
  }

  /** The message that answers a question, if it was posted. */
  Optional<String> find(Incoming incoming) {
    return messages(incoming).stream()
        .filter(message -> message.getMetadata() != null)
        .filter(message -> MARK.equals(message.getMetadata().getEventType()))
        .filter(
            message -> incoming.original().equals(message.getMetadata().getEventPayload().get(ID)))
        .map(message -> SlackPost.of(incoming.place().channel(), message.getTs()))
        .findFirst();
  }

  private List<Message> messages(Incoming incoming) {
    Optional<String> thread = SlackThreads.of(incoming);
    String channel = incoming.place().channel();
    if (thread.isPresent()) {
      Result<ConversationsRepliesResponse> replies =
          calls.call(
              client ->
                  client.conversationsReplies(
                      request ->
                          request
                              .channel(channel)
                              .ts(thread.get())
                              .oldest(asked(incoming))
                              .includeAllMetadata(true)
                              .limit(LOOKED_AT)));
      return replies.response() == null ? List.of() : all(replies.response().getMessages());
    }
    Result<ConversationsHistoryResponse> history =
        calls.call(
            client ->
                client.conversationsHistory(
                    request ->
                        request
                            .channel(channel)
                            .oldest(asked(incoming))
                            .includeAllMetadata(true)
                            .limit(LOOKED_AT)));
    return history.response() == null ? List.of() : all(history.response().getMessages());
  }

  private static List<Message> all(@Nullable List<Message> messages) {
    return messages == null ? List.of() : messages;
  }

  /** When the question was asked, where its id tells; else nothing is too old. */
  private static @Nullable String asked(Incoming incoming) {
    String id = incoming.original();
    String ts = id.substring(id.lastIndexOf('/') + 1);
    return ts.matches("\\d+\\.\\d+") ? ts : null;
  }
}
