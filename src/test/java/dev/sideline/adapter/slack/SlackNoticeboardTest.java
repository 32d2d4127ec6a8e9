package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Noticeboard.Posted;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.chat.Posts;
import dev.sideline.testkit.SlackWeb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack says to what is put up for others. */
class SlackNoticeboardTest {
  private static Posted posted(String error) throws Exception {
    try (SlackWeb web = new SlackWeb();
        SlackCalls calls = new SlackCalls(web.config())) {
      web.answers("chat.postMessage", SlackWeb.error(error));
      Place direct = new Place("slack", "U1", "", Seen.DIRECTLY);
      return new SlackNoticeboard(web.config(), calls, Posts.NONE)
          .post(
              new Incoming("n1", new Person("T1", "U1"), direct, "", ""),
              Message.of(new Text("Good morning!")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"is_archived", "user_disabled", "user_not_found", "cannot_dm_bot"})
  void where_nobody_can_be_reached_any_more_it_is_closed(String error) throws Exception {
    assertThat(posted(error)).isEqualTo(new Posted.Closed());
  }

  @Test
  void what_does_not_concern_the_place_is_refused_with_slacks_reason() throws Exception {
    assertThat(posted("token_revoked")).isEqualTo(new Posted.Refused("token_revoked"));
  }
}
