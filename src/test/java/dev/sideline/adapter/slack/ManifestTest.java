package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.config.SidelineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The manifests ask Slack for what the code uses, and for nothing else. */
class ManifestTest {
  private static final String HTTP = "manifest.yaml";
  private static final String SOCKET = "manifest-socket.yaml";

  private static JsonNode manifest(String name) throws IOException {
    Object yaml = new Yaml().load(Files.readString(Path.of("deploy/slack", name)));
    return new JsonMapper().valueToTree(yaml);
  }

  private static Set<String> names(JsonNode node) {
    return Set.copyOf(node.propertyStream().map(Map.Entry::getKey).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void the_command_is_the_one_the_coach_answers_by_default(String name, @TempDir Path empty)
      throws IOException {
    JsonNode commands = manifest(name).at("/features/slash_commands");
    assertThat(commands.size()).isEqualTo(1);
    assertThat(commands.at("/0/command").asText())
        .isEqualTo(SidelineConfig.load(Map.of(), empty).slack().command());
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void people_and_channels_come_as_what_they_are(String name) throws IOException {
    assertThat(manifest(name).at("/features/slash_commands/0/should_escape").asBoolean(false))
        .isTrue();
  }

  @Test
  void http_comes_to_the_path_of_the_door_and_sockets_need_no_address() throws IOException {
    assertThat(manifest(HTTP).at("/features/slash_commands/0/url").asText())
        .matches("https://[a-z.]+" + SlackOverHttp.PATH);
    assertThat(manifest(SOCKET).at("/features/slash_commands/0").has("url")).isFalse();
    for (String way : List.of("event_subscriptions", "interactivity")) {
      assertThat(manifest(HTTP).at("/settings/" + way + "/request_url").asText())
          .matches("https://[a-z.]+" + SlackOverHttp.PATH);
      assertThat(manifest(SOCKET).at("/settings/" + way).has("request_url")).isFalse();
    }
    assertThat(manifest(HTTP).at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest(SOCKET).at("/settings/socket_mode_enabled").asBoolean(false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void only_what_is_used_is_asked_for(String name) throws IOException {
    JsonNode manifest = manifest(name);
    assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
        .containsExactlyInAnyOrder(
            // to be spoken to, and to go on in threads
            "commands",
            "app_mentions:read",
            "im:history",
            "channels:history",
            "groups:history",
            // to answer
            "chat:write",
            "assistant:write",
            // to greet who joins
            "channels:read",
            "groups:read",
            // to tell leads
            "users:read",
            "usergroups:read");
    assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "app_mention",
            "message.im",
            "message.channels",
            "message.groups",
            "assistant_thread_started",
            "member_joined_channel");
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean(false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void the_shortcuts_are_those_the_coach_answers(String name) throws IOException {
    List<String> shortcuts = new ArrayList<>();
    manifest(name)
        .at("/features/shortcuts")
        .forEach(
            shortcut -> {
              shortcuts.add(
                  shortcut.path("type").asText() + " " + shortcut.path("callback_id").asText());
              assertThat(shortcut.path("name").asText()).hasSizeBetween(1, 24);
              assertThat(shortcut.path("description").asText()).hasSizeBetween(1, 150);
            });
    assertThat(shortcuts)
        .containsExactlyInAnyOrder(
            "message " + Shortcuts.COACH, "message " + Shortcuts.REPLY, "global " + Shortcuts.ASK);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void the_coach_has_a_home_and_can_be_written_to(String name) throws IOException {
    assertThat(manifest(name).at("/features/app_home").toString())
        .isEqualTo(
            "{\"home_tab_enabled\":true,\"messages_tab_enabled\":true,"
                + "\"messages_tab_read_only_enabled\":false}");
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void it_has_the_form_slack_demands(String name) throws IOException {
    JsonNode manifest = manifest(name);
    assertThat(names(manifest))
        .containsExactlyInAnyOrder("display_information", "features", "oauth_config", "settings");
    assertThat(names(manifest.path("display_information")))
        .containsExactlyInAnyOrder("name", "description", "background_color");
    assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
    assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
    assertThat(manifest.at("/display_information/background_color").asText())
        .matches("#[0-9a-f]{6}");
    assertThat(names(manifest.path("features")))
        .containsExactlyInAnyOrder(
            "app_home", "bot_user", "slash_commands", "shortcuts", "assistant_view");
    assertThat(names(manifest.at("/features/bot_user")))
        .containsExactlyInAnyOrder("display_name", "always_online");
    assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
    JsonNode command = manifest.at("/features/slash_commands/0");
    assertThat(names(command))
        .isSubsetOf("command", "url", "description", "usage_hint", "should_escape");
    assertThat(command.path("command").asText()).matches("/[a-z0-9_-]{1,31}");
    assertThat(command.path("description").asText()).hasSizeBetween(1, 2_000);
    assertThat(command.path("usage_hint").asText()).hasSizeBetween(1, 1_000);
    assertThat(names(manifest.path("settings")))
        .containsExactlyInAnyOrder(
            "event_subscriptions",
            "interactivity",
            "org_deploy_enabled",
            "socket_mode_enabled",
            "token_rotation_enabled");
  }
}
