package dev.sideline.adapter.slack;

import com.slack.api.bolt.util.JsonOps;
import dev.sideline.chat.Conversation;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Messenger.Sent.Arrived;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things at a response_url, once, to whoever cannot be answered in any other way. */
final class LateReplies {
  private static final Logger log = LoggerFactory.getLogger(LateReplies.class);

  private final ResponseUrls urls;
  private final SlackMessages messages;

  LateReplies(ResponseUrls urls, SlackMessages messages) {
    this.urls = urls;
    this.messages = messages;
  }

  Conversation to(Incoming incoming) {
    return message -> {
      String json = JsonOps.toJsonString(messages.privately(List.of(message)));
      if (!(urls.send(incoming.replyTo(), json) instanceof Arrived)) {
        log.warn("The answer to {} is lost", incoming.id());
      }
    };
  }
}
