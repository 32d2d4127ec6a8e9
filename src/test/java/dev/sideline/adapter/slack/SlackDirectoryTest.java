package dev.sideline.adapter.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.sideline.chat.Directory.Profile;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Slack knows of its people. */
class SlackDirectoryTest {
  private static final Person KIM = new Person("T1", "U1");

  private final WireMockServer web = new WireMockServer(options().dynamicPort());
  private SlackCalls calls;
  private SlackDirectory directory;

  @BeforeEach
  void start() {
    web.start();
    connect(Optional.of(new Secret("xoxb-test")));
  }

  private void connect(Optional<Secret> token) {
    calls =
        new SlackCalls(
            new SlackConfig(
                Optional.empty(),
                Optional.empty(),
                token,
                URI.create(web.baseUrl() + "/api/"),
                "/coach"));
    directory = new SlackDirectory(calls);
  }

  @AfterEach
  void stop() {
    calls.close();
    web.stop();
  }

  private void answers(String method, String json) {
    web.stubFor(post(urlEqualTo("/api/" + method)).willReturn(aResponse().withBody(json)));
  }

  private int asked(String method) {
    return web.findAll(postRequestedFor(urlEqualTo("/api/" + method))).size();
  }

  private void knows(String user) {
    answers("users.info", "{\"ok\":true,\"user\":" + user + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":"U1","team_id":"T1"}                                            | true  | false
          {"id":"U1","team_id":"T1","is_admin":true}                            | true  | true
          {"id":"U1","team_id":"T1","is_owner":true}                            | true  | true
          {"id":"U1","team_id":"T2","is_admin":true}                            | false | true
          {"id":"U1","team_id":"T1","is_stranger":true}                         | false | false
          {"id":"U1","team_id":"T1","deleted":true}                             | false | false
          {"id":"U1","team_id":"T2","enterprise_user":{"teams":["T2","T1"]}}    | true  | false
          """)
  void a_person_belongs_to_their_own_workspace_and_may_administer_it(
      String user, boolean colleague, boolean admin) {
    knows(user);
    assertThat(directory.profile(KIM)).contains(new Profile(colleague, admin, Optional.empty()));
    web.verify(
        postRequestedFor(urlEqualTo("/api/users.info")).withRequestBody(containing("user=U1")));
  }

  @Test
  void a_group_has_its_members() {
    answers("usergroups.users.list", "{\"ok\":true,\"users\":[\"U1\",\"U2\"]}");
    assertThat(directory.members("T1", "S1").orElseThrow()).containsExactlyInAnyOrder("U1", "U2");
    web.verify(
        postRequestedFor(urlEqualTo("/api/usergroups.users.list"))
            .withRequestBody(containing("usergroup=S1")));
  }

  @Test
  void what_slack_told_is_believed_for_a_while() {
    knows("{\"id\":\"U1\",\"team_id\":\"T1\"}");
    answers("usergroups.users.list", "{\"ok\":true,\"users\":[]}");
    for (int i = 0; i < 3; i++) {
      assertThat(directory.profile(KIM)).isPresent();
      assertThat(directory.members("T1", "S1").orElseThrow()).isEmpty();
    }
    assertThat(asked("users.info")).isEqualTo(1);
    assertThat(asked("usergroups.users.list")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ok\":false,\"error\":\"missing_scope\"}",
        "{\"ok\":false,\"error\":\"user_not_found\"}",
        "not JSON"
      })
  void where_slack_does_not_tell_nothing_is_known_and_it_is_asked_again(String body) {
    answers("users.info", body);
    answers("usergroups.users.list", body);
    assertThat(directory.profile(KIM)).isEmpty();
    assertThat(directory.members("T1", "S1")).isEmpty();
    knows("{\"id\":\"U1\",\"team_id\":\"T1\"}");
    assertThat(directory.profile(KIM)).contains(new Profile(true, false, Optional.empty()));
  }

  @Test
  void nobody_waits_for_slack_as_long_as_slack_waits_for_us() {
    web.stubFor(
        post(urlEqualTo("/api/users.info"))
            .willReturn(
                aResponse()
                    .withFixedDelay(4_000)
                    .withBody("{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"}}")));
    long start = System.nanoTime();
    assertThat(directory.profile(KIM)).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void without_a_token_nobody_is_asked() {
    calls.close();
    connect(Optional.empty());
    assertThat(directory.profile(KIM)).isEmpty();
    assertThat(asked("users.info")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"C1, true", "G1, true", "D1, false", "U1, false"})
  void a_channel_is_told_from_a_conversation_of_two(String channel, boolean is) {
    assertThat(directory.isChannel(new Place("slack", channel))).isEqualTo(is);
  }
}
