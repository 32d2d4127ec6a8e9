package dev.sideline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sideline.chat.Person;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SlackEvents;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import dev.sideline.testkit.SlackWeb;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.TeamCalendar;
import dev.sideline.workspace.Welcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new colleague is led through the first days in Slack. */
class OnboardingStoryTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final String DANA = "U1";
  private static final String LEAD = "U7";
  private static final String POST = "chat.postMessage";

  /** Two lessons, so that the end is near. */
  private static final String SHORT =
      """
      id: week
      title: A short week
      about: Two lessons, five minutes each.
      lessons:
      """
          + lesson("one", 1)
          + lesson("two", 2);

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final SlackWeb web = new SlackWeb();
  private final SettableClock clock = new SettableClock();
  @TempDir private Path folder;
  private Coach coach = Coach.reportingTo(metrics).at(clock);
  private DatabaseConfig database;
  private Coach.Desk desk;
  private SlackPeer slack;
  private int presses;

  private static String lesson(String id, int day) {
    return """
      - id: %s
        day: %d
        card: angry-customer
        title: The %s
        text: [Read this.]
        check:
          kind: better
          question: Which?
          answers:
            - {text: This, right: true, because: It is.}
            - {text: That, because: It is not.}
        practice:
          situation: He shouts.
          look-for: [{step: 1, words: [sorry], missing: Say sorry.}]
        reflection: Who shouted?
    """
        .formatted(id, day, id)
        .indent(0)
        .replaceAll("(?m)^", "  ");
  }

  @BeforeEach
  void open() throws Exception {
    web.answers(
        "users.info",
        "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\",\"tz\":\"Europe/Rome\"}}");
    database = TestDatabase.SQLITE.fresh();
    desk = coach.open(web.config(), database);
    slack = new SlackPeer(web.config(), desk, metrics);
  }

  @AfterEach
  void close() throws Exception {
    slack.close();
    desk.close();
    web.close();
  }

  private void teaching(String track) throws Exception {
    slack.close();
    desk.close();
    coach =
        Coach.reportingTo(metrics)
            .at(clock)
            .teaching(new OwnPrompts(folder).write("onboarding/en/week.yaml", track).folder());
    open();
  }

  private void types(String user, String words) throws Exception {
    String url = "response_url=" + URLEncoder.encode(web.responseUrl(), StandardCharsets.UTF_8);
    String body =
        SlackRequest.command("/coach", words, slack.newTrigger())
            .replace("user_id=U1", "user_id=" + user)
            .replaceFirst("response_url=[^&]*", url);
    assertThat(slack.send(slack.signed(body)).body()).isEmpty();
  }

  /** Somebody presses a button in the conversation of two; what the coach says there then. */
  private LoggedRequest presses(String user, String act) throws Exception {
    press(user, act);
    return web.call(POST);
  }

  private void press(String user, String act) throws Exception {
    desk.settle();
    web.forget();
    String ts = "6." + ++presses;
    String body =
        SlackEvents.press(user, act, "D" + user, ts, "7.7", web.responseUrl())
            .replace("is_ephemeral%22%3Atrue", "is_ephemeral%22%3Afalse");
    assertThat(slack.send(slack.signed(body)).statusCode()).isEqualTo(200);
  }

  private LoggedRequest form(String act) throws Exception {
    press(DANA, act);
    return web.call("views.open");
  }

  private LoggedRequest submits(
      LoggedRequest form, Map<String, String> typed, Map<String, String> chosen) throws Exception {
    desk.settle();
    web.forget();
    JsonNode view = SlackWeb.jsonField(form, "view");
    // Each form that is opened has an id of its own.
    String id = "%22V" + ++presses + "%22";
    String body = SlackEvents.submission(DANA, view, typed, chosen).replace("%22V1%22", id);
    assertThat(slack.send(slack.signed(body)).body()).isEmpty();
    return web.call(POST);
  }

  private void begin(String track) throws Exception {
    presses(DANA, "onboard begin-track " + track);
  }

  private void skips(String lesson) throws Exception {
    presses(DANA, "onboard lesson check " + lesson + " 2");
    presses(DANA, "onboard lesson skip " + lesson);
  }

  private long rows() {
    return count("SELECT COUNT(*) FROM enrolment");
  }

  private long count(String query) {
    desk.settle();
    return desk.database()
        .jdbi()
        .withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }

  private LoggedRequest sentTo(String channel) throws Exception {
    Patience.await(() -> web.calls(POST).stream().anyMatch(call -> to(call).equals(channel)));
    return web.calls(POST).stream()
        .filter(call -> to(call).equals(channel))
        .findFirst()
        .orElseThrow();
  }

  private static String to(LoggedRequest call) {
    return SlackWeb.field(call, "channel");
  }

  @Test
  void whoever_wants_to_begin_is_told_directly_what_comes_what_is_kept_and_how_to_stop()
      throws Exception {
    types(DANA, "onboard");
    assertThat(web.replied(1).path("text").textValue()).isEqualTo(WORDS.of("onboard.direct"));
    SlackWeb.assertSent(web.call(POST), "onboard-start");
    assertThat(rows()).isZero();
  }

  @Test
  void a_lesson_is_read_asked_about_answered_and_practised() throws Exception {
    SlackWeb.assertSent(presses(DANA, "onboard begin-track first-week C1"), "onboard-lesson");
    SlackWeb.assertSent(presses(DANA, "onboard lesson ask respect"), "onboard-question");
    SlackWeb.assertSent(presses(DANA, "onboard lesson check respect 3"), "onboard-wrong");
    LoggedRequest form = form("form onboard-write respect");
    SlackWeb.assertSent(form, "onboard-practice-form");
    LoggedRequest told =
        submits(
            form,
            Map.of("words", "Hello! Round the corner, call me at +44 20 7946 0958"),
            Map.of());
    SlackWeb.assertSent(told, "onboard-practice");
    LoggedRequest note = form("form onboard-note respect");
    SlackWeb.assertSent(note, "onboard-note-form");
    SlackWeb.assertSent(submits(note, Map.of("words", "The courier."), Map.of()), "onboard-done");
  }

  @Test
  void a_right_answer_is_told_so() throws Exception {
    begin("first-week");
    SlackWeb.assertSent(presses(DANA, "onboard lesson check respect 2"), "onboard-right");
  }

  @Test
  void steps_are_put_in_order_in_a_form() throws Exception {
    begin("first-week");
    skips("respect");
    presses(DANA, "onboard lesson done respect");
    presses(DANA, "onboard next");
    SlackWeb.assertSent(presses(DANA, "onboard lesson ask listening"), "onboard-order");
    LoggedRequest form = form("form onboard-order check listening");
    SlackWeb.assertSent(form, "onboard-order-form");
    SlackWeb.assertSent(
        submits(form, Map.of(), Map.of("place1", "2", "place2", "1", "place3", "3", "place4", "4")),
        "onboard-order-wrong");
  }

  @Test
  void in_hebrew_a_lesson_is_read_in_hebrew() throws Exception {
    desk.counter().languages().choose(new Person("T1", DANA), Language.HE);
    SlackWeb.assertSent(presses(DANA, "onboard begin-track first-week"), "onboard-lesson-hebrew");
  }

  @Test
  void the_next_lesson_comes_in_the_morning() throws Exception {
    teaching(SHORT);
    begin("week");
    skips("one");
    presses(DANA, "onboard lesson done one");
    desk.settle();
    web.forget();
    // Nine in the morning in Rome, the day after.
    clock.move(Duration.ofHours(23));
    SlackWeb.assertSent(web.call(POST), "onboard-morning");
  }

  @Test
  void another_process_goes_on_where_one_was() throws Exception {
    begin("first-week");
    presses(DANA, "onboard lesson check respect 2");
    slack.close();
    desk.close();
    web.forget();
    desk = Coach.reportingTo(metrics).at(clock).open(web.config(), database);
    slack = new SlackPeer(web.config(), desk, metrics);
    assertThat(SlackWeb.field(presses(DANA, "onboard"), "text"))
        .startsWith(WORDS.of("onboard.practice"));
  }

  @Test
  void a_note_is_kept_without_customers_data() throws Exception {
    begin("first-week");
    presses(DANA, "onboard lesson check respect 2");
    presses(DANA, "onboard lesson skip respect");
    LoggedRequest form = form("form onboard-note respect");
    submits(form, Map.of("words", "She read me 4111 1111 1111 1111"), Map.of());
    assertThat(count("SELECT COUNT(*) FROM lesson_progress WHERE note LIKE 'She read me%'"))
        .isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM lesson_progress WHERE note LIKE '%4111%'")).isZero();
  }

  @Test
  void a_lead_offers_a_track_hears_what_came_of_it_and_details_only_when_they_are_shared()
      throws Exception {
    teaching(SHORT);
    types(LEAD, "onboard <@U1|dana> week");
    SlackWeb.assertSent(web.call(POST), "onboard-offer");
    assertThat(web.replied(1).path("text").textValue())
        .startsWith(WORDS.of("onboard.lead.offered"));
    press(DANA, "onboard begin-track week C1");
    SlackWeb.assertSent(sentTo(LEAD), "onboard-lead-begun");
    sentTo("DU1");
    skips("one");
    presses(DANA, "onboard lesson done one");
    presses(DANA, "onboard next");
    presses(DANA, "onboard lesson check two 1");
    submits(form("form onboard-write two"), Map.of("words", "I am so sorry for that."), Map.of());
    LoggedRequest note = form("form onboard-note two");
    submits(note, Map.of("words", "Breathe first."), Map.of());
    SlackWeb.assertSent(sentTo("DU1"), "onboard-end");
    SlackWeb.assertSent(sentTo(LEAD), "onboard-lead-completed");
    press(DANA, "onboard share");
    SlackWeb.assertSent(sentTo(LEAD), "onboard-lead-details");
  }

  @Test
  void whoever_is_no_lead_offers_nothing_to_anybody() throws Exception {
    types(DANA, "onboard <@U2|tal>");
    assertThat(web.replied(1).path("text").textValue()).startsWith(WORDS.of("leads.only"));
    assertThat(web.calls(POST)).isEmpty();
    assertThat(rows()).isZero();
  }

  private void welcomes() {
    desk.channels()
        .settle(
            "T1",
            "C1",
            new ChannelSettings(
                Optional.empty(),
                false,
                true,
                "",
                "",
                false,
                "",
                TeamCalendar.DEFAULT,
                Optional.of(new Welcome("first-week", LEAD))));
  }

  private static String joined(String user, String team) {
    return SlackEvents.envelope(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "member_joined_channel")
            .put("user", user)
            .put("channel", "C1")
            .put("channel_type", "C")
            .put("team", team)
            .put("event_ts", "8.8"));
  }

  private void happens(String event) throws Exception {
    assertThat(slack.send(slack.signed(event)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_newcomer_who_joins_a_channel_is_greeted_directly() throws Exception {
    welcomes();
    happens(joined(DANA, "T1"));
    SlackWeb.assertSent(web.call(POST), "onboard-welcome");
  }

  @Test
  void neither_the_coach_itself_nor_people_of_other_companies_are_greeted() throws Exception {
    welcomes();
    happens(joined(SlackEvents.BOT, "T1"));
    happens(joined(DANA, "T2"));
    assertThat(count("SELECT COUNT(*) FROM incoming")).isZero();
  }

  @Test
  void where_slack_does_not_say_who_the_coach_is_nobody_is_greeted() throws Exception {
    welcomes();
    happens(joined(SlackEvents.BOT, "T1").replaceFirst("\"authorizations\":\\[.*?],", ""));
    assertThat(count("SELECT COUNT(*) FROM incoming")).isZero();
  }

  @Test
  void forget_me_forgets_how_far_one_has_come() throws Exception {
    begin("first-week");
    assertThat(rows()).isEqualTo(1);
    assertThat(slack.types("forget me").body()).contains("forgot");
    assertThat(rows()).isZero();
    clock.move(Duration.ofDays(1));
    assertThat(SlackWeb.field(presses(DANA, "onboard lesson ask respect"), "text"))
        .isEqualTo(WORDS.of("onboard.nothing"));
  }

  @Test
  void what_only_begins_with_the_word_is_coached() throws Exception {
    assertThat(slack.types("onboard the ferry a parrot squawks over everything").body())
        .contains("parrot-on-the-line");
  }
}
