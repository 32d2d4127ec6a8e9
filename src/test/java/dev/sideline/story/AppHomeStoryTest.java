package dev.sideline.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Asked;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackLimits;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody opens the coach's home in Slack. */
class AppHomeStoryTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Words WORDS = Words.in(Language.EN);
  private static final Path FOLDER = Path.of("src/test/resources/story/slack");
  private static final JsonMapper JSON = new JsonMapper();

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final WireMockServer api = new WireMockServer(options().dynamicPort());
  private Coach coach;
  private Coach.Desk desk;
  private SlackPeer slack;

  @BeforeEach
  void start() throws Exception {
    api.start();
    api.stubFor(WireMock.post(WireMock.anyUrl()).willReturn(aResponse().withBody("{\"ok\":true}")));
    SlackConfig config =
        new SlackConfig(
            Optional.of(new Secret(SlackRequest.SECRET)),
            Optional.empty(),
            Optional.of(new Secret("xoxb-test")),
            URI.create(api.baseUrl() + "/api/"),
            "/coach");
    coach = Coach.reportingTo(metrics);
    desk = coach.open(config);
    slack = new SlackPeer(config, desk, metrics);
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
    desk.close();
    api.stop();
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

  private HttpResponse<String> opens(String person, String tab) throws Exception {
    return slack.send(
        slack.signed(
            Files.readString(FOLDER.resolve("home-opened.json"))
                .replace("$user", person)
                .replace("$tab", tab)));
  }

  private List<LoggedRequest> published() {
    return api.findAll(postRequestedFor(urlEqualTo("/api/views.publish")));
  }

  /** The home that a person is shown when they open it. */
  private JsonNode shown(String person) throws Exception {
    int before = published().size();
    assertThat(opens(person, "home").statusCode()).isEqualTo(200);
    Patience.await(() -> published().size() > before);
    LoggedRequest request = published().getLast();
    assertThat(request.header("Authorization").firstValue()).isEqualTo("Bearer xoxb-test");
    assertThat(request.formParameter("user_id").firstValue()).isEqualTo(person);
    return SlackLimits.assertHome(request.formParameter("view").firstValue());
  }

  private static JsonNode golden(String name) throws Exception {
    return JSON.readTree(Files.readString(FOLDER.resolve(name)));
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
    assertThat(opens("U1", "messages").statusCode()).isEqualTo(200);
    shown("U2");
    assertThat(published()).hasSize(1);
  }

  @Test
  void opening_it_again_at_once_shows_it_once() throws Exception {
    shown("U1");
    assertThat(opens("U1", "home").statusCode()).isEqualTo(200);
    shown("U2");
    assertThat(published().stream().map(request -> request.formParameter("user_id").firstValue()))
        .containsExactly("U1", "U2");
  }

  @Test
  void that_slack_does_not_take_it_hurts_nobody() throws Exception {
    api.stubFor(
        WireMock.post(urlEqualTo("/api/views.publish")).willReturn(aResponse().withStatus(429)));
    assertThat(opens("U1", "home").statusCode()).isEqualTo(200);
    Patience.await(() -> published().size() == 1);
    assertThat(opens("U2", "home").statusCode()).isEqualTo(200);
    Patience.await(() -> published().size() == 2);
  }

  @Test
  void what_is_pressed_there_is_answered_directly() throws Exception {
    String press =
        Files.readString(FOLDER.resolve("home-pressed.json")).replace("$act", "language it");
    String body = "payload=" + URLEncoder.encode(press, StandardCharsets.UTF_8);
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
    Patience.await(() -> !posted().isEmpty());
    assertThat(posted().getFirst().formParameter("channel").firstValue()).isEqualTo("U1");
    assertThat(posted().getFirst().formParameter("text").firstValue())
        .startsWith(Words.in(Language.IT).of("language.fixed", "italiano"));
    assertThat(api.findAll(postRequestedFor(urlEqualTo("/api/chat.postEphemeral")))).isEmpty();
    assertThat(shown("U1").toString()).contains(Words.in(Language.IT).of("home.language"));
  }

  private List<LoggedRequest> posted() {
    return api.findAll(postRequestedFor(urlEqualTo("/api/chat.postMessage")));
  }
}
