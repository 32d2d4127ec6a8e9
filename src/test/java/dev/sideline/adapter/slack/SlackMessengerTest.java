package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Messenger.Sent.Arrived;
import dev.sideline.chat.Messenger.Sent.NotNow;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.testkit.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are longer than a message may be, and a Slack that answers strangely. */
class SlackMessengerTest {
  private static final Message LONG =
      new Message(
          IntStream.rangeClosed(1, 60).<Part>mapToObj(i -> new Text("Line " + i + ".")).toList());

  private final SlackWeb web = new SlackWeb();
  private final Database database = TestDatabase.SQLITE.open();
  private SlackCalls calls;
  private SlackMessenger messenger;

  @BeforeEach
  void open() {
    calls = new SlackCalls(web.config());
    messenger =
        new SlackMessenger(
            web.config(),
            calls,
            new SqlPosts(database.jdbi(), database.writes(), new SettableClock()));
  }

  @AfterEach
  void close() {
    messenger.close();
    calls.close();
    database.close();
    web.close();
  }

  private Incoming asked(Place place) {
    return new Incoming("T1/C1/11.1", new Person("T1", "U1"), place, "help", web.responseUrl());
  }

  @Test
  void a_long_answer_goes_on_in_the_thread() throws Exception {
    Incoming direct = asked(new Place("slack", "D1", "", Seen.DIRECTLY));
    assertThat(messenger.send(direct, LONG, false)).isEqualTo(new Arrived());
    LoggedRequest first = web.call("chat.postMessage");
    LoggedRequest second = web.call("chat.postMessage", 2);
    assertThat(SlackWeb.field(first, "text")).startsWith("Line 1.").contains("Line 50.");
    assertThat(SlackWeb.field(second, "text")).startsWith("Line 51.").endsWith("Line 60.");
    assertThat(SlackWeb.field(first, "thread_ts")).isEmpty();
    assertThat(SlackWeb.field(second, "thread_ts")).isEqualTo("99.1");
    assertThat(SlackWeb.field(second, "channel")).isEqualTo("C1");
  }

  @Test
  void a_long_private_answer_goes_on_privately() throws Exception {
    messenger.send(asked(new Place("slack", "C1")), LONG, false);
    assertThat(web.replied(1).path("text").asText()).endsWith("Line 50.");
    assertThat(web.replied(2).path("text").asText()).startsWith("Line 51.");
  }

  @Test
  void a_page_that_a_gateway_sends_in_place_of_slack_passes() {
    web.answers("chat.postMessage", "<html>over capacity</html>");
    Incoming direct = asked(new Place("slack", "D1", "", Seen.DIRECTLY));
    assertThat(messenger.send(direct, new Message(List.of(new Text("Hello."))), false))
        .isInstanceOf(NotNow.class);
  }
}
