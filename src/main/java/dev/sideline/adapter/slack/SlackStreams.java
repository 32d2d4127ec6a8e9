package dev.sideline.adapter.slack;

import com.slack.api.methods.response.chat.ChatStartStreamResponse;
import dev.sideline.adapter.slack.SlackCalls.Result;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Place.Seen;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers that are being made, written by Slack's own streams: in threads of two, as the assistant
 * pane has them.
 */
final class SlackStreams {
  /** What Slack would take for Markdown. */
  private static final String SIGNS = "[\\\\`*_~\\[\\]<>#|]";

  /** What a Slack says that has no streams. */
  private static final Set<String> UNKNOWN =
      Set.of("unknown_method", "method_not_supported_for_channel_type", "not_allowed_token_type");

  private final SlackCalls calls;
  private final Map<String, Stream> open = new ConcurrentHashMap<>();

  /** Slack refused a stream, as some workspaces have none; then messages are edited instead. */
  private volatile boolean refused;

  private record Stream(SlackPost post, String written) {}

  SlackStreams(SlackCalls calls) {
    this.calls = calls;
  }

  /** Whether an answer may be streamed where it belongs. */
  boolean mayBegin(Incoming incoming) {
    return !refused
        && incoming.place().seen() == Seen.DIRECTLY
        && !incoming.place().thread().isEmpty();
  }

  /** Begins a stream with these words; empty where Slack takes none. */
  Optional<SlackPost> begin(Incoming incoming, String words) {
    Result<ChatStartStreamResponse> started =
        calls.call(
            client ->
                client.chatStartStream(
                    request ->
                        request
                            .channel(incoming.place().channel())
                            .threadTs(incoming.place().thread())
                            .markdownText(escaped(words))));
    if (started.response() == null || started.response().getTs() == null) {
      refused = UNKNOWN.contains(started.error());
      return Optional.empty();
    }
    SlackPost post =
        new SlackPost(SlackPost.of(incoming.place().channel(), started.response().getTs()));
    open.put(incoming.id(), new Stream(post, words));
    return Optional.of(post);
  }

  /** Goes on with what was written since; false where no stream is open. */
  boolean append(Incoming incoming, String words) {
    Stream stream = open.get(incoming.id());
    if (stream == null) {
      return false;
    }
    if (words.length() > stream.written().length() && words.startsWith(stream.written())) {
      String more = words.substring(stream.written().length());
      Result<?> appended =
          calls.call(
              client ->
                  client.chatAppendStream(
                      request ->
                          request
                              .channel(stream.post().channel())
                              .ts(stream.post().ts())
                              .markdownText(escaped(more))));
      if (appended.arrived()) {
        open.put(incoming.id(), new Stream(stream.post(), words));
      }
    }
    return true;
  }

  /** Ends a stream, if one is open: from now on its message can be edited like any other. */
  void end(Incoming incoming) {
    Stream stream = open.remove(incoming.id());
    if (stream != null) {
      stop(stream.post());
    }
  }

  /** Ends the stream of a message, whichever process began it. */
  void stop(SlackPost post) {
    calls.call(
        client -> client.chatStopStream(request -> request.channel(post.channel()).ts(post.ts())));
  }

  /** A model's words are shown as they stand, and no sign in them is left half open. */
  private static String escaped(String words) {
    return words.replaceAll(SIGNS, "\\\\$0");
  }
}
