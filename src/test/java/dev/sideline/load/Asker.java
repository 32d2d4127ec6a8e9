package dev.sideline.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.load.Asked.Advised;
import dev.sideline.load.Asked.Alone;
import dev.sideline.load.Asked.Failed;
import dev.sideline.load.ResponseUrls.Late;
import dev.sideline.load.SlackClient.Acknowledgement;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.time.Duration;
import java.util.Optional;

/** Asks the coach, and waits for the advice behind the acknowledgement. */
final class Asker {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Words WORDS = Words.in(Language.EN);

  private final SlackClient slack;
  private final Peer peer;
  private final Duration patience;

  /**
   * @param patience how long to wait for advice
   */
  Asker(SlackClient slack, Peer peer, Duration patience) {
    this.slack = slack;
    this.peer = peer;
    this.patience = patience;
  }

  /** Sends a command that was due at a moment, and returns when everything has come. */
  Asked ask(SlashCommand command, long due) throws InterruptedException {
    Acknowledgement reply =
        slack.send(command.answeredAt(peer.address(ResponseUrls.PATH + command.id())));
    long acknowledged = System.nanoTime();
    if (reply.fault().isPresent()) {
      return new Failed(reply.fault().get());
    }
    if (!text(reply.body()).contains(WORDS.of("advice.thinking"))) {
      return new Alone();
    }
    Optional<Late> late = peer.responses().await(command.id(), patience);
    return late.isEmpty()
        ? new Failed("no advice in " + patience.toSeconds() + " s")
        : advised(due, acknowledged, late.get());
  }

  private Asked advised(long due, long acknowledged, Late late) {
    String text = text(late.body());
    if (text.contains(WORDS.of("advice.model.limit"))) {
      return new Failed("the playbook's own advice: the model was asked too much");
    }
    if (text.contains(WORDS.of("advice.model.none"))) {
      return new Failed("the playbook's own advice: the model gave none");
    }
    return peer.model()
        .behind(text)
        .<Asked>map(call -> new Advised(due, acknowledged, late.arrived(), call))
        .orElseGet(() -> new Failed("no advice of this model"));
  }

  private static String text(String message) {
    try {
      return JSON.readTree(message).path("text").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
