package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Asked;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody opens the coach's home in Slack. */
class AppHomeStoryTest {
  private static final String PUBLISH = "views.publish";
  private static final Person KIM = new Person("T1", "U1");
  private static final Words WORDS = Words.in(Language.EN);
  private static final Words ITALIAN = Words.in(Language.IT);
  private static final Path FOLDER = Path.of("src/test/resources/story/slack");

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final SlackWeb web = new SlackWeb();
  private Coach coach;
  private Coach.Desk desk;
  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    coach = Coach.reportingTo(metrics);
    desk = coach.open(web.config());
    slack = new SlackPeer(web.config(), desk, metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
    desk.close();
    web.close();
  }

  private static String file(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  private static JsonNode golden(String name) throws IOException {
    return new JsonMapper().readTree(file(name));
  }

  private void asked(Person person, String words, String card) {
    desk.asked()
        .note(
            new Asked.Entry(
                "question " + words + " of " + person,
                person,
                new Place("slack", "C1"),
                Language.EN,
                words,
                List.of(card),
                true,
                Duration.ofMillis(3)));
    desk.settle();
  }

  private void opens(String person, String tab) throws Exception {
    String event = file("home-opened.json").replace("$user", person).replace("$tab", tab);
    HttpResponse<String> reply = slack.send(slack.signed(event));
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEmpty();
  }

  private void presses(String act) throws Exception {
    String press = file("home-pressed.json").replace("$act", act);
    String body = "payload=" + URLEncoder.encode(press, StandardCharsets.UTF_8);
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
  }

  /** The home that a person is shown when they open it. */
  private JsonNode shown(String person) throws Exception {
    int before = web.calls(PUBLISH).size();
    opens(person, "home");
    LoggedRequest call = web.call(PUBLISH, before + 1);
    assertThat(call.header("Authorization").firstValue()).isEqualTo("Bearer xoxb-test");
    assertThat(SlackWeb.field(call, "user_id")).isEqualTo(person);
    return SlackLimits.assertHome(SlackWeb.jsonField(call, "view"));
  }

  @Test
  void an_agent_finds_their_language_their_questions_and_what_is_kept() throws Exception {
    asked(KIM, "he shouts about <his> *refund*", "angry-customer");
    asked(new Person("T1", "U2"), "somebody else's words", "slow-customer");
    assertThat(shown("U1")).isEqualTo(golden("home.json"));
  }

  @Test
  void a_lead_finds_the_week_in_figures_too_in_hebrew() throws Exception {
    Person lead = new Person("T1", "U9");
    desk.leads(lead);
    coach.languages().choose(lead, Language.HE);
    for (int i = 1; i <= 6; i++) {
      asked(new Person("T1", "U" + i), "he shouts", "angry-customer");
    }
    assertThat(shown("U9")).isEqualTo(golden("home-lead-hebrew.json"));
  }

  @Test
  void a_lead_of_four_is_told_kindly_that_there_are_no_figures() throws Exception {
    desk.leads(KIM);
    for (int i = 2; i <= 5; i++) {
      asked(new Person("T1", "U" + i), "he shouts", "angry-customer");
      asked(new Person("T2", "U" + i + "0"), "he shouts", "angry-customer");
    }
    assertThat(shown("U1").toString())
        .contains(WORDS.of("home.week.few"))
        .doesNotContain(WORDS.of("home.week.kinds"), "he shouts");
  }

  @Test
  void opening_another_tab_shows_nothing() throws Exception {
    opens("U1", "messages");
    shown("U2");
    assertThat(web.calls(PUBLISH)).hasSize(1);
  }

  @Test
  void opening_it_again_at_once_shows_it_once() throws Exception {
    shown("U1");
    opens("U1", "home");
    shown("U2");
    assertThat(web.calls(PUBLISH).stream().map(call -> SlackWeb.field(call, "user_id")))
        .containsExactly("U1", "U2");
  }

  @Test
  void that_slack_does_not_take_it_hurts_nobody() throws Exception {
    web.answers(PUBLISH, SlackWeb.rateLimited());
    shown("U1");
    web.answers(PUBLISH, SlackWeb.error("invalid_arguments"));
    shown("U2");
  }

  @Test
  void what_is_pressed_there_is_answered_directly() throws Exception {
    presses("language it");
    LoggedRequest answer = web.call("chat.postMessage");
    assertThat(SlackWeb.field(answer, "channel")).isEqualTo("U1");
    assertThat(SlackWeb.field(answer, "text")).startsWith(ITALIAN.of("language.fixed", "italiano"));
    assertThat(web.calls("chat.postEphemeral")).isEmpty();
    assertThat(shown("U1").toString()).contains(ITALIAN.of("home.language"));
  }

  @Test
  void whoever_presses_to_be_forgotten_is_told_so() throws Exception {
    presses("forget me");
    assertThat(SlackWeb.field(web.call("chat.postMessage"), "text"))
        .isEqualTo(WORDS.of("forgotten"));
  }
}
