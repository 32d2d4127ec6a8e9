package dev.sideline.adapter.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.util.JsonOps;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.sideline.adapter.slack.SlackCalls.Result;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Messenger;
import dev.sideline.chat.Place.Seen;
import dev.sideline.chat.Posts;
import dev.sideline.config.SlackConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends answers in Slack: for the asker's eyes, or as a message that is edited later. */
public final class SlackMessenger implements Messenger, AutoCloseable {
  /** What Slack says of a message that cannot be edited, though another can be posted. */
  private static final Set<String> NOT_EDITABLE =
      Set.of("message_not_found", "cant_update_message", "edit_window_closed");

  /** What Slack says of a message to be deleted that is not there any more. */
  private static final Set<String> GONE = Set.of("message_not_found", "channel_not_found");

  private final SlackMessages messages;
  private final ResponseUrls urls;
  private final SlackCalls calls;
  private final SlackHistory history;
  private final Posts posts;
  private final SlackDrafts drafts = new SlackDrafts();
  private final SlackStreams streams;

  /**
   * @param posts remembers what was posted
   */
  public SlackMessenger(SlackConfig config, SlackCalls calls, Posts posts) {
    this.messages = new SlackMessages(config.command());
    this.urls = new ResponseUrls(config.apiUrl());
    this.calls = calls;
    this.history = new SlackHistory(calls);
    this.streams = new SlackStreams(calls);
    this.posts = posts;
  }

  /** What is too long for one message goes on in further ones, in the thread where there is one. */
  @Override
  public Sent send(Incoming incoming, Message message, boolean maybeArrived) {
    List<Message> pages = messages.pages(message);
    Sent sent = first(incoming, messages.privately(pages.subList(0, 1)), maybeArrived);
    for (Message page : pages.subList(1, pages.size())) {
      if (sent instanceof Sent.Arrived) {
        sent = further(incoming, messages.privately(List.of(page)));
      }
    }
    return sent;
  }

  private Sent further(Incoming incoming, SlashCommandResponse rendered) {
    Optional<SlackPost> post = posts.of(incoming).map(SlackPost::new);
    if (incoming.place().seen() == Seen.PRIVATELY || post.isEmpty()) {
      return aside(incoming, rendered);
    }
    Optional<String> thread = SlackThreads.of(incoming).or(() -> post.map(SlackPost::ts));
    return post(post.get().channel(), thread, null, rendered).sent();
  }

  private Sent first(Incoming incoming, SlashCommandResponse rendered, boolean maybeArrived) {
    if (incoming.place().seen() != Seen.PRIVATELY) {
      return openly(incoming, rendered, maybeArrived);
    }
    return aside(incoming, rendered);
  }

  private Sent aside(Incoming incoming, SlashCommandResponse rendered) {
    Sent sent =
        incoming.replyTo().isEmpty()
            ? beside(incoming, rendered)
            : urls.send(incoming.replyTo(), reply(incoming, rendered));
    return sent instanceof Sent.NotEver && calls.mayCall() ? directly(incoming, rendered) : sent;
  }

  @Override
  public void draft(Incoming incoming, Message soFar) {
    if (incoming.place().seen() != Seen.PRIVATELY) {
      drafts.draft(
          incoming,
          () ->
              posts
                  .of(incoming)
                  .map(SlackPost::new)
                  .ifPresent(post -> show(incoming, post, soFar)));
    }
  }

  /** As a stream where Slack has it: in place of the message with the first words. */
  private void show(Incoming incoming, SlackPost post, Message soFar) {
    String words = messages.words(soFar);
    if (streams.append(incoming, words)) {
      return;
    }
    Optional<SlackPost> streamed =
        streams.mayBegin(incoming) ? streams.begin(incoming, words) : Optional.empty();
    if (streamed.isEmpty()) {
      edit(post, messages.privately(List.of(soFar)));
      return;
    }
    posts.note(incoming, streamed.get().id());
    delete(post);
  }

  private Sent openly(Incoming incoming, SlashCommandResponse rendered, boolean maybeArrived) {
    Optional<String> known = posts.of(incoming);
    if (known.isPresent()) {
      drafts.end(incoming);
      streams.end(incoming);
      // A stream has taken the place of the first words.
      known = posts.of(incoming);
    }
    if (known.isEmpty() && maybeArrived) {
      known = history.find(incoming);
      known.ifPresent(message -> posts.note(incoming, message));
    }
    if (known.isEmpty()) {
      return posted(incoming, rendered);
    }
    SlackPost post = new SlackPost(known.get());
    Result<?> edited = edit(post, rendered);
    if (edited.error().equals("streaming_state_conflict")) {
      // A process that died left its stream open.
      streams.stop(post);
      edited = edit(post, rendered);
    }
    if (NOT_EDITABLE.contains(edited.error())) {
      posts.gone(incoming);
      return posted(incoming, rendered);
    }
    return edited.sent();
  }

  /** What is said beside a thread would be looked for in vain. */
  private static String reply(Incoming incoming, SlashCommandResponse rendered) {
    JsonObject reply = JsonParser.parseString(JsonOps.toJsonString(rendered)).getAsJsonObject();
    SlackThreads.of(incoming)
        .ifPresent(
            thread -> {
              reply.addProperty("thread_ts", thread);
              reply.addProperty("replace_original", false);
            });
    return reply.toString();
  }

  private Result<?> edit(SlackPost post, SlashCommandResponse rendered) {
    return withBlocks(
        rendered,
        blocks ->
            calls.call(
                client ->
                    client.chatUpdate(
                        request ->
                            request
                                .channel(post.channel())
                                .ts(post.ts())
                                .text(rendered.getText())
                                .blocks(blocks))));
  }

  /** A new message; whoever asked gets it directly where the channel does not take it. */
  private Sent posted(Incoming incoming, SlashCommandResponse rendered) {
    Result<ChatPostMessageResponse> result =
        post(incoming.place().channel(), SlackThreads.of(incoming), incoming, rendered);
    if (result.response() != null) {
      posts.note(incoming, SlackPost.of(result.response().getChannel(), result.response().getTs()));
      return result.sent();
    }
    return result.sent() instanceof Sent.NotEver && incoming.place().seen() == Seen.OPENLY
        ? directly(incoming, rendered)
        : result.sent();
  }

  private Result<ChatPostMessageResponse> post(
      String channel,
      Optional<String> thread,
      @Nullable Incoming marked,
      SlashCommandResponse rendered) {
    return withBlocks(
        rendered,
        blocks ->
            calls.call(
                client ->
                    client.chatPostMessage(
                        request ->
                            request
                                .channel(channel)
                                .threadTs(thread.orElse(null))
                                .text(rendered.getText())
                                .blocks(blocks)
                                .metadata(marked == null ? null : SlackHistory.mark(marked))
                                .unfurlLinks(false)
                                .unfurlMedia(false))));
  }

  /** Where only the asker sees it, beside what others say. */
  private Sent beside(Incoming incoming, SlashCommandResponse rendered) {
    if (incoming.place().channel().isEmpty()) {
      return new Sent.NotEver("a conversation that the coach is not in");
    }
    return withBlocks(
            rendered,
            blocks ->
                calls.call(
                    client ->
                        client.chatPostEphemeral(
                            request ->
                                request
                                    .channel(incoming.place().channel())
                                    .user(incoming.person().id())
                                    .threadTs(SlackThreads.of(incoming).orElse(null))
                                    .text(rendered.getText())
                                    .blocks(blocks))))
        .sent();
  }

  private Sent directly(Incoming incoming, SlashCommandResponse rendered) {
    return post(incoming.person().id(), Optional.empty(), incoming, rendered).sent();
  }

  /** The same words without blocks, should Slack not like the blocks. */
  private static <R> Result<R> withBlocks(
      SlashCommandResponse rendered, Function<List<LayoutBlock>, Result<R>> send) {
    Result<R> result = send.apply(rendered.getBlocks());
    return result.error().startsWith("invalid_blocks") ? send.apply(List.of()) : result;
  }

  @Override
  public Sent takeBack(Incoming incoming) {
    Optional<SlackPost> post = posts.of(incoming).map(SlackPost::new);
    if (post.isEmpty()) {
      return new Sent.Arrived();
    }
    Result<?> deleted = delete(post.get());
    if (deleted.arrived() || GONE.contains(deleted.error())) {
      posts.gone(incoming);
      return new Sent.Arrived();
    }
    return deleted.sent();
  }

  private Result<?> delete(SlackPost post) {
    return calls.call(
        client -> client.chatDelete(request -> request.channel(post.channel()).ts(post.ts())));
  }

  @Override
  public void close() {
    urls.close();
  }
}
