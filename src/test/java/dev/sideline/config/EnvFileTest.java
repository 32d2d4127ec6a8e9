package dev.sideline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sideline.config.ConfigException.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from the file {@code .env}. */
class EnvFileTest {
  @TempDir private Path folder;

  private SidelineConfig load(Map<String, String> environment, String... lines) throws IOException {
    Files.writeString(folder.resolve(".env"), String.join("\n", lines));
    return SidelineConfig.load(environment, folder);
  }

  private ConfigException refused(String... lines) {
    return catchThrowableOfType(ConfigException.class, () -> load(Map.of(), lines));
  }

  @Test
  void is_read_from_the_folder() throws IOException {
    assertThat(load(Map.of(), "# where", "", "PORT=4000").port()).isEqualTo(4000);
  }

  @Test
  void loses_to_the_environment() throws IOException {
    assertThat(load(Map.of("PORT", "5000"), "PORT=4000").port()).isEqualTo(5000);
  }

  @Test
  void may_quote_a_value() throws IOException {
    assertThat(load(Map.of(), "SIDELINE_EMERGENCY_CONTACTS=\"Security #5\"").emergencyContacts())
        .contains("Security #5");
  }

  @Test
  void may_have_the_line_ends_of_windows() throws IOException {
    assertThat(load(Map.of(), "PORT=4000\r", "SIDELINE_COMMAND=/ask\r").port()).isEqualTo(4000);
  }

  @Test
  void an_empty_value_is_the_default() throws IOException {
    assertThat(load(Map.of(), "PORT=", "SLACK_APP_TOKEN=").port()).isEqualTo(3000);
  }

  @Test
  void a_bad_value_stops_the_start() {
    assertThat(refused("PORT=x").faults()).extracting(Fault::key).containsExactly("PORT");
  }

  @Test
  void an_unknown_key_is_told_with_its_line() {
    assertThat(refused("# comment", "PORT=4000", "SLACK_TOKEN=x"))
        .hasMessageContaining("SLACK_TOKEN: there is no such setting (found in .env, line 3)");
  }

  @Test
  void an_unknown_key_is_not_mistaken_for_a_longer_one() {
    assertThat(refused("PORTS_OPEN=1", "PORTS=2"))
        .hasMessageContaining("PORTS: there is no such setting (found in .env, line 2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SLACK_SIGNING_SECRET hush-hush",
        "SLACK_SIGNING_SECRET=\"hush-hush",
        "SLACK_SIGNING_SECRET: hush-hush",
        "hush-hush"
      })
  void a_malformed_line_is_told_without_quoting_it(String line) {
    assertThat(refused("PORT=4000", line))
        .hasMessageContaining(".env")
        .message()
        .doesNotContain("hush");
  }

  @Test
  void a_quote_that_is_not_closed_is_told_and_not_skipped() {
    assertThat(refused("SLACK_APP_TOKEN=\"xapp-1", "PORT=4000"))
        .hasMessageContaining("SLACK_APP_TOKEN: ")
        .hasMessageContaining(".env, line 1");
  }

  @Test
  void a_file_in_another_encoding_is_told() throws IOException {
    Files.write(folder.resolve(".env"), new byte[] {'P', '=', (byte) 0xE9, '\n'});
    assertThat(
            catchThrowableOfType(
                ConfigException.class, () -> SidelineConfig.load(Map.of(), folder)))
        .hasMessageContaining(".env: ");
  }
}
