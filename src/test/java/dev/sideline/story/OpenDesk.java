package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.Completion.Text;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.ScriptedModel;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A coach with a database and a model, between Slack's requests and Slack's Web API. */
abstract class OpenDesk {
  static final Words WORDS = Words.in(Language.EN);
  static final String PARROT = "there is a parrot squawking over everything";

  private final RecordedMetrics metrics = new RecordedMetrics();
  final ScriptedModel model =
      new ScriptedModel().always(new Text("Cover the cage. [parrot-on-the-line]"));
  final SlackWeb web = new SlackWeb();
  Coach.Desk desk;
  SlackPeer slack;

  @BeforeEach
  void open() throws Exception {
    desk = Coach.asking(model, new Limits(50, 50, 1_000_000), metrics).open(web.config());
    slack = new SlackPeer(web.config(), desk, metrics);
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    desk.close();
    web.close();
  }

  /** Slack tells of an event. */
  final void happens(ObjectNode event) throws Exception {
    assertThat(happens(SlackEvents.envelope(event)).body()).isEmpty();
  }

  /** Slack sends this body. */
  final HttpResponse<String> happens(String body) throws Exception {
    HttpResponse<String> reply = slack.send(slack.signed(body));
    assertThat(reply.statusCode()).isEqualTo(200);
    return reply;
  }

  /** From now on everybody in the channel sees the answers to mentions. */
  final void openly() {
    desk.channels()
        .settle("T1", "C1", new ChannelSettings(Optional.empty(), true, true, "", "", false, ""));
  }
}
