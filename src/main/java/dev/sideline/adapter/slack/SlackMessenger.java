package dev.sideline.adapter.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Messenger;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends answers in Slack: for the asker's eyes where they asked, else as a direct message. */
public final class SlackMessenger implements Messenger, AutoCloseable {
  /** What Slack says when it may work a moment later. */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private final SlackMessages messages;
  private final ResponseUrls urls;
  private final Slack slack;
  private final Optional<Secret> botToken;

  public SlackMessenger(SlackConfig config) {
    this.messages = new SlackMessages(config.command());
    this.urls = new ResponseUrls(config.apiUrl());
    this.slack = SlackClients.forApiAt(config.apiUrl());
    this.botToken = config.botToken();
  }

  @Override
  public Sent send(Incoming incoming, Message message) {
    SlashCommandResponse rendered = messages.privately(List.of(message));
    Sent sent = urls.send(incoming.replyTo(), JsonOps.toJsonString(rendered));
    return sent instanceof Sent.NotEver && botToken.isPresent()
        ? directly(incoming, rendered, botToken.get())
        : sent;
  }

  private Sent directly(Incoming incoming, SlashCommandResponse rendered, Secret token) {
    try {
      ChatPostMessageResponse response =
          slack
              .methods(token.reveal())
              .chatPostMessage(
                  request ->
                      request
                          .channel(incoming.person().id())
                          .text(rendered.getText())
                          .blocks(rendered.getBlocks()));
      if (response.isOk()) {
        return new Sent.Arrived();
      }
      return PASSING.contains(response.getError())
          ? new Sent.NotNow(response.getError(), Duration.ZERO, false)
          : new Sent.NotEver(response.getError());
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      return status == 429 || status >= 500
          ? new Sent.NotNow("status " + status, pause(e), false)
          : new Sent.NotEver("status " + status);
    } catch (IOException e) {
      return new Sent.NotNow(e.getClass().getSimpleName(), Duration.ZERO, true);
    }
  }

  private static Duration pause(SlackApiException e) {
    String seconds = String.valueOf(e.getResponse().header("Retry-After"));
    return seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }

  @Override
  public void close() {
    urls.close();
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client could not be closed", e);
    }
  }
}
