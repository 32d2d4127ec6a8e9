package dev.sideline.adapter.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.sideline.chat.Message;
import dev.sideline.chat.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The coach's home in Slack, made anew for whoever opens it. */
final class SlackHome {
  private static final Logger log = LoggerFactory.getLogger(SlackHome.class);
  private static final String TAB = "home";

  /** Whoever goes back and forth between the tabs does not need a new one each time. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private static final int PEOPLE = 10_000;

  private final Function<Person, List<Message>> page;
  private final SlackMessages messages;
  private final SlackCalls calls;
  private final Executor behind;
  private final Cache<Person, Boolean> shown =
      Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(PAUSE).build();

  /**
   * @param page what a person finds there
   * @param behind shows it, once the event is acknowledged
   */
  SlackHome(
      Function<Person, List<Message>> page,
      SlackMessages messages,
      SlackCalls calls,
      Executor behind) {
    this.page = page;
    this.messages = messages;
    this.calls = calls;
    this.behind = behind;
  }

  void register(App app) {
    app.event(AppHomeOpenedEvent.class, this::opened);
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    Person person = new Person(payload.getTeamId(), payload.getEvent().getUser());
    if (TAB.equals(payload.getEvent().getTab())
        && calls.mayCall()
        && shown.asMap().putIfAbsent(person, true) == null) {
      behind.execute(() -> show(person));
    }
    return context.ack();
  }

  private void show(Person person) {
    try {
      View view = View.builder().type(TAB).blocks(messages.home(page.apply(person))).build();
      SlackCalls.Result<?> published =
          calls.call(
              client -> client.viewsPublish(request -> request.userId(person.id()).view(view)));
      if (!published.arrived()) {
        log.warn("A home could not be shown: {}", published.error());
      }
    } catch (RuntimeException e) {
      log.error("A home could not be made: {}", e.toString());
    }
  }
}
