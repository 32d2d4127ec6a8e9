package dev.sideline.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sideline.config.SidelineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void words_come_as_typed(String name) throws IOException {
    assertThat(manifest(name).at("/features/slash_commands/0/should_escape").asBoolean(true))
        .isFalse();
  }

  @Test
  void http_comes_to_the_path_of_the_door_and_sockets_need_no_address() throws IOException {
    assertThat(manifest(HTTP).at("/features/slash_commands/0/url").asText())
        .matches("https://[a-z.]+" + SlackOverHttp.PATH);
    assertThat(manifest(SOCKET).at("/features/slash_commands/0").has("url")).isFalse();
    assertThat(manifest(HTTP).at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest(SOCKET).at("/settings/socket_mode_enabled").asBoolean(false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {HTTP, SOCKET})
  void only_what_is_used_is_asked_for(String name) throws IOException {
    JsonNode manifest = manifest(name);
    assertThat(manifest.at("/oauth_config/scopes").toString())
        .isEqualTo("{\"bot\":[\"commands\",\"chat:write\",\"users:read\",\"usergroups:read\"]}");
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.path("settings").has("event_subscriptions")).isFalse();
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
        .containsExactlyInAnyOrder("bot_user", "slash_commands");
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
            "interactivity", "org_deploy_enabled", "socket_mode_enabled", "token_rotation_enabled");
  }
}
