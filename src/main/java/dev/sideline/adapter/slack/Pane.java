package dev.sideline.adapter.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Reference;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Languages;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's assistant pane around a conversation: what to ask, and that an answer is on its way. */
final class Pane {
  private static final Logger log = LoggerFactory.getLogger(Pane.class);
  private static final int TITLE_LIMIT = 60;

  private final SlackCalls calls;
  private final Languages languages;
  private final Executor behind;

  /**
   * @param behind does what nobody waits for
   */
  Pane(SlackCalls calls, Languages languages, Executor behind) {
    this.calls = calls;
    this.languages = languages;
    this.behind = behind;
  }

  void register(App app) {
    app.event(AssistantThreadStartedEvent.class, this::started);
  }

  private Response started(
      EventsApiPayload<AssistantThreadStartedEvent> payload, EventContext context) {
    AssistantThread thread = payload.getEvent().getAssistantThread();
    Words words = words(new Person(payload.getTeamId(), thread.getUserId()));
    List<SuggestedPrompt> prompts =
        Stream.of(words.of("pane.first"), words.of("pane.second"), words.of("pane.third"))
            .map(text -> SuggestedPrompt.builder().title(text).message(text).build())
            .toList();
    call(
        client ->
            client.assistantThreadsSetSuggestedPrompts(
                request ->
                    request
                        .channelId(thread.getChannelId())
                        .threadTs(thread.getThreadTs())
                        .title(words.of("pane.title"))
                        .prompts(prompts)));
    return context.ack();
  }

  /**
   * Shows that the coach is at it, until it says something; a new conversation is named after its
   * first words.
   */
  void asked(Incoming incoming, boolean first) {
    String channel = incoming.place().channel();
    String thread = incoming.place().thread();
    String status = words(incoming.person()).of("pane.status");
    call(
        client ->
            client.assistantThreadsSetStatus(
                request -> request.channelId(channel).threadTs(thread).status(status)));
    String title = SlackText.line(Reference.plain(incoming.utterance()));
    if (first && !title.isEmpty()) {
      call(
          client ->
              client.assistantThreadsSetTitle(
                  request ->
                      request
                          .channelId(channel)
                          .threadTs(thread)
                          .title(SlackText.split(title, TITLE_LIMIT).getFirst())));
    }
  }

  /** A thread outside the pane takes neither, and nobody misses it there. */
  private <R extends SlackApiTextResponse> void call(SlackCalls.Call<R> call) {
    if (calls.mayCall()) {
      behind.execute(
          () -> {
            SlackCalls.Result<R> result = calls.call(call);
            if (!result.arrived()) {
              log.debug("The pane was not changed: {}", result.error());
            }
          });
    }
  }

  private Words words(Person person) {
    return Words.in(languages.of(person).orElse(Language.EN));
  }
}
