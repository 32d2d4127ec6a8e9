package dev.sideline.adapter.slack;

import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import dev.sideline.adapter.slack.SlackCalls.Result;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Posts;
import dev.sideline.config.SlackConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Posts in channels of Slack. */
public final class SlackNoticeboard implements Noticeboard {
  /**
   * What Slack says where the coach was not invited; it may not even tell that a channel exists.
   */
  private static final Set<String> UNINVITED = Set.of("not_in_channel", "channel_not_found");

  /** What Slack says where nobody reads any more, or nobody may be written to. */
  private static final Set<String> CLOSED =
      Set.of(
          "is_archived",
          "user_disabled",
          "user_not_found",
          "users_not_found",
          "user_not_visible",
          "cannot_dm_bot",
          "messages_tab_disabled");

  private final SlackMessages messages;
  private final SlackCalls calls;
  private final SlackHistory history;
  private final Posts posts;

  /**
   * @param posts remembers what was posted
   */
  public SlackNoticeboard(SlackConfig config, SlackCalls calls, Posts posts) {
    this.messages = new SlackMessages(config.command());
    this.calls = calls;
    this.history = new SlackHistory(calls);
    this.posts = posts;
  }

  @Override
  public Posted post(Incoming notice, Message message) {
    Optional<String> known = posts.of(notice);
    if (known.isPresent()) {
      return new Posted.Up(known.get());
    }
    return seen(notice).map(up -> up(notice, up)).orElseGet(() -> posted(notice, message));
  }

  @Override
  public boolean shows(Incoming notice) {
    return posts.of(notice).or(() -> seen(notice)).isPresent();
  }

  /** Whether it is up, though whoever put it up died before taking that down. */
  private Optional<String> seen(Incoming notice) {
    boolean channel = notice.place().channel().matches("[CGD].*");
    return channel ? history.find(notice) : Optional.empty();
  }

  private Posted posted(Incoming notice, Message message) {
    SlashCommandResponse rendered = messages.privately(List.of(message));
    Result<ChatPostMessageResponse> result =
        calls.call(
            client ->
                client.chatPostMessage(
                    request ->
                        request
                            .channel(notice.place().channel())
                            .threadTs(SlackThreads.of(notice).orElse(null))
                            .text(rendered.getText())
                            .blocks(rendered.getBlocks())
                            .metadata(SlackHistory.mark(notice))
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
    if (result.response() != null) {
      return up(notice, SlackPost.of(result.response().getChannel(), result.response().getTs()));
    }
    if (result.sent() instanceof NotNow notNow) {
      return lost(notice, notNow);
    }
    if (UNINVITED.contains(result.error())) {
      return new Posted.Uninvited();
    }
    return CLOSED.contains(result.error())
        ? new Posted.Closed()
        : new Posted.Refused(result.error());
  }

  /** It may be up though Slack could not say so. */
  private Posted lost(Incoming notice, NotNow notNow) {
    return Optional.of(notNow)
        .filter(NotNow::maybeArrived)
        .flatMap(maybe -> history.find(notice))
        .map(message -> up(notice, message))
        .orElseThrow(
            () -> new IllegalStateException("Slack does not take it now: " + notNow.reason()));
  }

  private Posted up(Incoming notice, String message) {
    posts.note(notice, message);
    return new Posted.Up(message);
  }
}
