package dev.sideline.app;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlInbox;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.Secret;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.testkit.ModelPeer;
import dev.sideline.testkit.NoJobs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, in the folder it is started in. */
class StartedProgramTest {
  @TempDir private Path folder;

  /** How a process ended, and all it printed. */
  private record Ended(int code, String text) {}

  /** Without the empty entry that a build tool may leave: it stands for the working folder. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Ended run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath(),
            "dev.sideline.app.Sideline");
    builder.command().addAll(List.of(arguments));
    // Settings of whoever runs the tests are none of theirs.
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.matches("(SIDELINE|SLACK|MODEL|DATABASE|PRIVACY)_.*|PORT"));
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), text);
  }

  @Test
  void the_settings_beside_it_are_used() throws Exception {
    Files.createDirectories(folder.resolve("ours/playbook/en"));
    Files.copy(
        Path.of("src/test/resources/story/playbook/en/parrot-on-the-line.md"),
        folder.resolve("ours/playbook/en/parrot-on-the-line.md"));
    Files.writeString(folder.resolve(".env"), "SIDELINE_PROMPTS=ours\n");
    Ended ended = run("card", "parrot-on-the-line");
    assertThat(ended.text()).contains("A parrot answers for the customer");
    assertThat(ended.code()).isZero();
  }

  @Test
  void settings_that_cannot_be_used_stop_it_without_a_stack_trace() throws Exception {
    Files.writeString(folder.resolve(".env"), "PORT=x\nSIDELINE_COMAND=/coach\n");
    Ended ended = run("cards");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.text())
        .contains("The settings cannot be used:", "PORT: ", "SIDELINE_COMAND: ", "line 2")
        .doesNotContain("\tat ");
  }

  @Test
  void a_playbook_that_cannot_be_used_stops_it_without_a_stack_trace() throws Exception {
    Files.createDirectories(folder.resolve("ours/playbook/en"));
    Files.writeString(folder.resolve("ours/playbook/en/angry-customer.md"), "no card\n");
    Files.writeString(folder.resolve(".env"), "SIDELINE_PROMPTS=ours\n");
    Ended ended = run("ask", "he shouts");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.text())
        .contains("The playbook cannot be used:", "playbook/en/angry-customer.md:1: ")
        .doesNotContain("\tat ");
  }

  @Test
  void a_prompt_too_long_for_the_model_stops_it_with_file_and_line() throws Exception {
    Files.writeString(
        folder.resolve(".env"), "MODEL_PROVIDER=ollama\nMODEL_NAME=small\nMODEL_WINDOW=2000\n");
    Ended ended = run("ask", "he shouts");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.text())
        .contains("coaching/advice.md:5: ", "more than the 2000 of MODEL_WINDOW")
        .doesNotContain("\tat ");
  }

  @Test
  void without_a_model_there_is_none_to_evaluate() throws Exception {
    Ended ended = run("eval", "--model");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.text()).contains("set MODEL_PROVIDER and MODEL_NAME").hasLineCount(1);
  }

  @Test
  void a_model_is_evaluated_beyond_the_hour_of_one_person_and_nothing_is_kept() throws Exception {
    WireMockServer model = new WireMockServer(options().dynamicPort());
    model.start();
    model.stubFor(
        post("/v1/chat/completions")
            .willReturn(
                ModelPeer.streaming(
                    ModelConfig.Provider.OPENAI,
                    List.of("Listen first. [angry-customer]\n", "\"We will refund you.\""))));
    Files.writeString(
        folder.resolve(".env"),
        "MODEL_PROVIDER=openai\nMODEL_NAME=small\nMODEL_QUESTIONS_PER_PERSON=1\nMODEL_BASE_URL="
            + model.baseUrl()
            + "/v1\n");
    Ended ended = run("eval", "--model", "--set", "dev", "--language", "en", "--limit", "3");
    model.stop();
    assertThat(ended.text())
        .contains("Asking openai small 6 questions, 4 at a time", "dev en: 6 of 6")
        .contains("dev en: 3 situations, 3 outside", "1.000  3 of 3")
        .contains("refund: \"We will refund you.\"");
    assertThat(ended.code()).isZero();
    assertThat(folder.resolve("data/sideline.db")).doesNotExist();
  }

  @Test
  void the_kept_answers_are_counted_and_cleared() throws Exception {
    assertThat(run("cache", "stats"))
        .satisfies(ended -> assertThat(ended.text()).contains("0 answers, 0 characters"))
        .satisfies(ended -> assertThat(ended.code()).isZero());
    assertThat(run("cache", "clear").text()).contains("Forgot 0 answers.");
    assertThat(folder.resolve("data/sideline.db")).isNotEmptyFile();
  }

  @Test
  void a_database_that_cannot_be_used_stops_it_without_a_stack_trace() throws Exception {
    Files.writeString(
        folder.resolve(".env"),
        "DATABASE_URL=jdbc:postgresql://localhost:1/coach?user=kim&password=hush\n");
    Ended ended = run("cache", "stats");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.text())
        .contains("The database cannot be used:", "localhost:1/coach: it cannot be reached")
        .doesNotContain("\tat ", "hush");
  }

  @Test
  void the_operator_looks_after_what_is_kept() throws Exception {
    assertThat(run("inbox", "list").text()).contains("Nothing is stuck.");
    Ended unknown = run("inbox", "retry", "13.37");
    assertThat(unknown.text()).contains("Nothing with the id 13.37 is stuck.");
    assertThat(unknown.code()).isEqualTo(1);
    Ended nobody = run("erase", "U024BE7LH");
    assertThat(nobody.text()).contains("Nothing is kept about U024BE7LH.");
    assertThat(nobody.code()).isEqualTo(1);
  }

  @Test
  void a_backup_is_a_database_of_its_own_and_overwrites_nothing() throws Exception {
    Ended copied = run("backup", "copy.db");
    assertThat(copied.text()).contains("Copied to ");
    assertThat(copied.code()).isZero();
    Files.writeString(folder.resolve(".env"), "DATABASE_URL=jdbc:sqlite:copy.db\n");
    assertThat(run("inbox", "list").code()).isZero();
    Ended again = run("backup", "copy.db");
    assertThat(again.text()).contains("copy.db exists");
    assertThat(again.code()).isEqualTo(2);
  }

  @Test
  void a_backup_taken_from_a_running_coach_is_put_back_as_the_readme_tells() throws Exception {
    Path file = folder.resolve("data/sideline.db");
    assertThat(run("cache", "stats").code()).isZero();
    try (Database running = Database.open(new DatabaseConfig(new Secret("jdbc:sqlite:" + file)))) {
      getsStuck("13.37", running);
      assertThat(run("backup", "copy.db").code()).isZero();
      getsStuck("13.38", running);
    }
    assertThat(run("inbox", "list").text()).contains("13.37", "13.38");
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
    }
    Files.copy(folder.resolve("copy.db"), file);
    assertThat(run("inbox", "list").text()).contains("13.37").doesNotContain("13.38");
  }

  private static void getsStuck(String id, Database database) {
    Incoming incoming =
        new Incoming(id, new Person("T1", "U1"), new Place("slack", "C1"), "he shouts", "");
    InstantSource clock = InstantSource.system();
    new SqlInbox(database.writes(), new NoJobs(), clock).admit(incoming, Due.ALL);
    new SqlBacklog(database.jdbi(), database.writes(), clock).stuck(id, "made to fail by a test");
  }
}
