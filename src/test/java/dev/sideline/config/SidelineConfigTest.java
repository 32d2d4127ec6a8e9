package dev.sideline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.config.ConfigException.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings become one checked configuration, or the start stops with everything that is wrong. */
class SidelineConfigTest {
  private static final String SIGNING_SECRET = "0123456789abcdef0123456789abcdef";
  private static final String APP_TOKEN = "xapp-1-A0123-456-abcdef";

  @TempDir private Path folder;

  private SidelineConfig load(Map<String, String> environment) {
    return SidelineConfig.load(environment, folder);
  }

  private ConfigException refused(Map<String, String> environment) {
    return catchThrowableOfType(ConfigException.class, () -> load(environment));
  }

  @Test
  void has_a_default_for_everything() {
    SidelineConfig config = load(Map.of());
    assertThat(config.port()).isEqualTo(3000);
    assertThat(config.slack().apiUrl()).isEqualTo(URI.create("https://slack.com/api/"));
    assertThat(config.slack().command()).isEqualTo("/coach");
    assertThat(config.slack().signingSecret()).isEmpty();
    assertThat(config.slack().appToken()).isEmpty();
    assertThat(config.emergencyContacts()).isEmpty();
    assertThat(config.prompts()).isEmpty();
    assertThat(config.phoneRegions()).contains("IT", "TR", "LT", "IL", "RO");
  }

  @Test
  void takes_an_empty_value_for_the_default() {
    SidelineConfig config =
        load(Map.of("PORT", "", "SIDELINE_COMMAND", "  ", "SLACK_APP_TOKEN", ""));
    assertThat(config).isEqualTo(load(Map.of()));
  }

  @Test
  void takes_every_value_from_the_environment() {
    SidelineConfig config =
        load(
            Map.of(
                "PORT", "0",
                "SLACK_SIGNING_SECRET", SIGNING_SECRET,
                "SLACK_APP_TOKEN", APP_TOKEN,
                "SLACK_API_URL", "http://localhost:9/slack",
                "SIDELINE_COMMAND", "/help-me",
                "SIDELINE_EMERGENCY_CONTACTS", " Security, extension 5 ",
                "PRIVACY_PHONE_REGIONS", "fr, CH",
                "SIDELINE_PROMPTS", folder.toString()));
    assertThat(config.port()).isZero();
    assertThat(config.slack().signingSecret()).map(Secret::reveal).contains(SIGNING_SECRET);
    assertThat(config.slack().appToken()).map(Secret::reveal).contains(APP_TOKEN);
    assertThat(config.slack().apiUrl()).isEqualTo(URI.create("http://localhost:9/slack/"));
    assertThat(config.slack().command()).isEqualTo("/help-me");
    assertThat(config.emergencyContacts()).contains("Security, extension 5");
    assertThat(config.prompts()).contains(folder);
    assertThat(config.phoneRegions()).containsExactly("CH", "FR");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PORT | three | "three" is not a number | Give a number from 0 to 65535
          PORT | 65536 | 65536 is not a port | Give a number from 0 to 65535
          PORT | -1 | -1 is not a port | Give a number from 0 to 65535
          SLACK_SIGNING_SECRET | short | a row of letters and digits | Basic Information
          SLACK_APP_TOKEN | xoxb-1-2 | starts with xapp- | connections:write
          SLACK_APP_TOKEN | xapp-1 2 | a character no token has | connections:write
          SLACK_LEADS | @kim | "@kim" is neither an id of a person | or the word admins
          SLACK_LEADS | U0123ABCD,,admins | "" is neither an id | between commas
          SLACK_LEADS | leads | "leads" is neither an id | user groups (S…)
          SLACK_API_URL | slack.com/api | not an http or https address | https://slack.com/api/
          SLACK_API_URL | ftp://slack.com/ | not an http or https address | https://slack.com/api/
          SLACK_API_URL | https://a b/ | Illegal character | https://slack.com/api/
          SIDELINE_COMMAND | coach | a command is a slash and | such as /coach
          SIDELINE_COMMAND | /Coach me | a command is a slash and | such as /coach
          MODEL_PROVIDER | gpt | there is no provider "gpt" | openai, anthropic or ollama
          MODEL_BASE_URL | model.example | not an http or https address | the provider's own
          MODEL_TIMEOUT | 121 | "121" is no such number | from 1 to 120
          MODEL_TOKENS_PER_DAY | 0 | "0" is no such number | a whole number from 1 on
          PRIVACY_PHONE_REGIONS | IT,England | "England" is not a country's code | such as IT,GB
          SIDELINE_PROMPTS | /no/such/folder | there is no folder /no/such/folder | leave it out
          """)
  void a_bad_value_stops_with_key_fault_and_remedy(
      String key, String value, String fault, String remedy) {
    ConfigException refused = refused(Map.of(key, value));
    assertThat(refused.faults())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.key()).isEqualTo(key);
              assertThat(told.fault()).contains(fault);
              assertThat(told.remedy()).contains(remedy);
            });
    assertThat(refused).hasMessage(refused.faults().getFirst().toString());
  }

  @Test
  void leads_are_people_groups_and_admins_in_any_order() {
    assertThat(load(Map.of()).leads()).isEqualTo(new LeadsConfig(true, Set.of(), Set.of()));
    assertThat(load(Map.of("SLACK_LEADS", "S0123ABCD, U0123ABCD,W0123ABCD")).leads())
        .isEqualTo(new LeadsConfig(false, Set.of("S0123ABCD"), Set.of("U0123ABCD", "W0123ABCD")));
    assertThat(load(Map.of("SLACK_LEADS", "U0123ABCD,Admins")).leads())
        .isEqualTo(new LeadsConfig(true, Set.of(), Set.of("U0123ABCD")));
  }

  @Test
  void emergency_contacts_have_a_longest_length() {
    assertThat(load(Map.of("SIDELINE_EMERGENCY_CONTACTS", "x".repeat(500))).emergencyContacts())
        .isPresent();
    assertThat(refused(Map.of("SIDELINE_EMERGENCY_CONTACTS", "x".repeat(501))))
        .hasMessageContaining("it has 501 characters, more than 500");
  }

  @Test
  void all_faults_are_told_at_once_a_line_each() {
    ConfigException refused =
        refused(
            Map.of(
                "PORT", "x",
                "SLACK_APP_TOKEN", "x",
                "SIDELINE_COMMAND", "x",
                "SIDELINE_PORT", "3000"));
    assertThat(refused.faults())
        .extracting(Fault::key)
        .containsExactlyInAnyOrder("PORT", "SLACK_APP_TOKEN", "SIDELINE_COMMAND", "SIDELINE_PORT");
    assertThat(refused).message().hasLineCount(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"})
  void a_fault_never_quotes_a_secret(String key) {
    assertThat(refused(Map.of(key, "xapp-hush!")))
        .hasToString(refused(Map.of(key, "xapp-?")).toString());
  }

  @Test
  void the_configuration_never_shows_a_secret() {
    SidelineConfig config =
        load(Map.of("SLACK_SIGNING_SECRET", SIGNING_SECRET, "SLACK_APP_TOKEN", APP_TOKEN));
    assertThat(config.toString())
        .contains("•••")
        .doesNotContain(SIGNING_SECRET)
        .doesNotContain(APP_TOKEN);
  }

  @Test
  void a_provider_needs_a_model_and_where_it_lets_nobody_in_without_a_key() {
    assertThat(refused(Map.of("MODEL_PROVIDER", "anthropic")).faults())
        .extracting(Fault::key)
        .containsExactly("MODEL_NAME", "MODEL_API_KEY");
    assertThat(load(Map.of("MODEL_PROVIDER", "ollama", "MODEL_NAME", "m")).model().isPresent())
        .isTrue();
    assertThat(
            load(Map.of(
                    "MODEL_PROVIDER", "openai",
                    "MODEL_NAME", "m",
                    "MODEL_BASE_URL", "http://localhost:9/v1"))
                .model()
                .apiKey())
        .isEmpty();
  }

  @Test
  void an_unknown_setting_of_ours_in_the_environment_stops_the_start() {
    assertThatThrownBy(() -> load(Map.of("SIDELINE_PROMPT", "cards")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("SIDELINE_PROMPT: there is no such setting")
        .hasMessageContaining("the environment")
        .hasMessageContaining(".env.example lists all settings");
  }

  @Test
  void environment_variables_of_others_are_ignored() {
    assertThat(load(Map.of("PATH", "/bin", "SLACK_TOKEN", "?", "MY_SIDELINE_X", "1")))
        .isEqualTo(load(Map.of()));
  }
}
