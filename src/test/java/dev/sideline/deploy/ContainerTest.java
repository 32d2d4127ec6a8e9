package dev.sideline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container has no rights, and knows the program's port, folder and health. */
class ContainerTest {
  private static final Path FOLDER = Path.of("deploy/container");
  private static final Pattern ASKED = Pattern.compile("GET (\\S+) HTTP");

  @TempDir private Path empty;

  private static List<String> instructions() throws IOException {
    List<String> lines = DeployFile.lines(FOLDER.resolve("Containerfile"));
    return String.join("\n", lines).replace("\\\n", "").lines().toList();
  }

  /** The stage that becomes the image. */
  private static DeployFile image() throws IOException {
    List<String> all = instructions();
    int from = 0;
    for (int i = 0; i < all.size(); i++) {
      from = all.get(i).startsWith("FROM ") ? i : from;
    }
    return DeployFile.of(all.subList(from, all.size()).stream(), " ");
  }

  @Test
  void it_runs_as_a_number_that_is_not_root() throws IOException {
    assertThat(image().only("USER")).matches("[1-9]\\d*:[1-9]\\d*");
  }

  @Test
  void it_rests_on_glibc() throws IOException {
    assertThat(instructions())
        .filteredOn(line -> line.startsWith("FROM "))
        .hasSize(2)
        .allMatch(line -> line.contains("-noble"));
  }

  @Test
  void it_shows_the_port_it_listens_on() throws IOException {
    int port = DeployFile.configured(image().all("ENV"), empty).port();
    assertThat(image().only("EXPOSE")).isEqualTo(Integer.toString(port));
  }

  @Test
  void it_keeps_everything_in_its_volume() throws IOException {
    Path volume = Path.of(image().only("VOLUME"));
    assertThat(DeployFile.configured(image().all("ENV"), empty).data()).isEqualTo(volume);
    // A relative folder, as in the example of the settings, comes to lie there too.
    assertThat(Path.of(image().only("WORKDIR"))).isEqualTo(volume);
    String[] owner = image().only("USER").split(":", 2);
    assertThat(image().only("RUN"))
        .endsWith("install -d -m 0700 -o %s -g %s %s".formatted(owner[0], owner[1], volume));
  }

  @Test
  void it_is_asked_for_a_path_that_is_served() throws IOException {
    assertThat(image().only("HEALTHCHECK")).contains("[\"/opt/sideline/ready.sh\"]");
    assertThat(image().all("COPY")).anyMatch(copy -> copy.contains("deploy/container/ready.sh"));
    Matcher asked = ASKED.matcher(Files.readString(FOLDER.resolve("ready.sh")));
    assertThat(asked.find()).isTrue();
    assertThat(DeployFile.operatorPaths()).contains(asked.group(1));
  }

  @Test
  void it_is_built_from_files_that_exist_and_sees_no_others() throws IOException {
    List<String> seen = DeployFile.lines(Path.of(".dockerignore"));
    assertThat(seen).containsExactly("*", "!pom.xml", "!src/main", "!prompts", "!deploy");
    List<String> copied = new ArrayList<>();
    for (String line : instructions()) {
      if (line.startsWith("COPY ") && !line.contains("--from=")) {
        List<String> words = Arrays.asList(line.replace("--chmod=755 ", "").split(" +", -1));
        copied.addAll(words.subList(1, words.size() - 1));
      }
    }
    assertThat(copied)
        .isNotEmpty()
        .allSatisfy(source -> assertThat(Path.of(source)).exists())
        .allMatch(
            source ->
                seen.stream()
                    .anyMatch(line -> Path.of(source).startsWith(line.replaceFirst("!", ""))));
  }
}
