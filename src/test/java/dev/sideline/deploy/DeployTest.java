package dev.sideline.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.slack.SlackOverHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators read and copy names only what there is, and lets nobody in but Slack. */
class DeployTest {
  private static final Path DEPLOY = Path.of("deploy");

  private static final Pattern SETTING =
      Pattern.compile("\\b(?:PORT|(?:SIDELINE|SLACK|MODEL|PRIVACY|DATABASE)_[A-Z_]+)\\b");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

  @TempDir private Path empty;

  @Test
  void every_setting_that_is_named_exists() throws IOException {
    Set<String> settings =
        DeployFile.of(DeployFile.lines(Path.of(".env.example")).stream(), "=").entries().keySet();
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        SETTING
            .matcher(Files.readString(file))
            .results()
            .map(MatchResult::group)
            .forEach(named::add);
      }
    }
    assertThat(named).contains("SIDELINE_DATA").isSubsetOf(settings);
  }

  /** The heads of the blocks that hold a word of a proxy's configuration. */
  private static List<String> blocks(Path file, String word) throws IOException {
    Deque<String> open = new ArrayDeque<>();
    List<String> blocks = new ArrayList<>();
    for (String line : DeployFile.lines(file)) {
      if (line.startsWith(word + " ")) {
        blocks.add(open.getFirst());
      }
      if (line.endsWith("{")) {
        open.push(line);
      } else if (line.equals("}")) {
        open.pop();
      }
    }
    return blocks;
  }

  @ParameterizedTest
  @CsvSource({
    "nginx.conf, proxy_pass, location /slack/ {, return, location / {",
    "Caddyfile, reverse_proxy, handle /slack/* {, respond, handle {"
  })
  void a_proxy_passes_on_what_is_slacks_and_nothing_of_the_operator(
      String file, String pass, String slack, String refuse, String other) throws IOException {
    Path proxy = DEPLOY.resolve("proxy").resolve(file);
    assertThat(blocks(proxy, pass)).containsExactly(slack);
    assertThat(blocks(proxy, refuse)).containsExactly(other);
    String prefix = slack.replaceAll("^\\w+ |\\*? \\{$", "");
    assertThat(SlackOverHttp.PATH).startsWith(prefix);
    assertThat(DeployFile.operatorPaths()).isNotEmpty().noneMatch(path -> path.startsWith(prefix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx.conf", "Caddyfile"})
  void a_proxy_knows_the_port(String file) throws IOException {
    int port = DeployFile.configured(List.of(), empty).port();
    assertThat(DEPLOY.resolve("proxy").resolve(file)).content().contains("127.0.0.1:" + port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy/README.md", "README.md"})
  void every_file_that_a_page_leads_to_exists(String page) throws IOException {
    Path file = Path.of(page).toAbsolutePath();
    assertThat(LINK.matcher(Files.readString(file)).results())
        .isNotEmpty()
        .extracting(link -> file.resolveSibling(link.group(1)))
        .allSatisfy(target -> assertThat(target).exists());
  }
}
