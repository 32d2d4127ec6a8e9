package dev.sideline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code .env.example} describes the settings that are read, and no others. */
class EnvExampleTest {
  private static final Path EXAMPLE = Path.of(".env.example");

  @TempDir private Path folder;

  private static List<String> lines() throws IOException {
    return Files.readAllLines(EXAMPLE);
  }

  private static List<String> names() throws IOException {
    return lines().stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  @Test
  void names_every_setting_once() throws IOException {
    assertThat(names())
        .containsExactlyInAnyOrderElementsOf(Stream.of(Setting.values()).map(Enum::name).toList());
  }

  @Test
  void names_exactly_the_settings_that_are_read() throws IOException {
    Settings settings = new Settings(Map.of(), folder);
    SidelineConfig.from(settings);
    assertThat(settings.read()).extracting(Enum::name).hasSameElementsAs(names());
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void gives_a_setting_its_default_under_one_line_of_comment(Setting setting) throws IOException {
    List<String> lines = lines();
    int at = lines.indexOf(setting.name() + "=" + setting.defaultValue());
    assertThat(at).as("line of %s with its default", setting).isGreaterThan(1);
    assertThat(lines.get(at - 1)).startsWith("# ");
    assertThat(lines.get(at - 2)).isBlank();
  }

  @Test
  void can_be_copied_as_it_stands() throws IOException {
    Files.copy(EXAMPLE, folder.resolve(".env"));
    assertThat(SidelineConfig.load(Map.of(), folder))
        .isEqualTo(SidelineConfig.load(Map.of(), folder.resolve("empty")));
  }
}
