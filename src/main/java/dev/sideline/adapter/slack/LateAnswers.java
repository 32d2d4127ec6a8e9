package dev.sideline.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotEver;
import dev.sideline.chat.Messenger.Sent.NotNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what an acknowledgement says to the command's response_url, once its connection is lost.
 */
final class LateAnswers {
  private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);

  private final ResponseUrls urls;

  LateAnswers(ResponseUrls urls) {
    this.urls = urls;
  }

  /** Sends what an acknowledgement says, once; nothing where it says nothing. */
  void send(JsonNode envelope, JsonNode acknowledgement) {
    JsonNode answer = acknowledgement.path("payload");
    if (answer.isMissingNode()) {
      return;
    }
    switch (urls.send(envelope.at("/payload/response_url").asText(), answer.toString())) {
      case Arrived arrived -> {}
      case NotNow notNow -> log.warn("An answer is lost: {}", notNow.reason());
      case NotEver notEver -> log.warn("An answer is lost: {}", notEver.reason());
    }
  }
}
