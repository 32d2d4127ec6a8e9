package dev.sideline.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.langchain4j.ChatModels;
import dev.sideline.coaching.Allowance.Limits;
import dev.sideline.coaching.Completion;
import dev.sideline.coaching.LanguageModel;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.Secret;
import dev.sideline.config.SlackConfig;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SlackPeer;
import dev.sideline.testkit.SlackRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

/** The program against a whole coach, but for the search. */
@Timeout(60)
class AdviceLoadTest {
  private static final Limits PLENTY = new Limits(1_000, 1_000, 1_000_000_000);

  private final RecordedMetrics metrics = new RecordedMetrics();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Peer peer;

  @BeforeEach
  void start() throws Exception {
    peer = new Peer(0, AdviceLoad.model(options("--url=http://unused")));
  }

  @AfterEach
  void stop() {
    peer.close();
  }

  @Test
  void tells_new_questions_from_remembered_ones_and_from_equal_ones() throws Exception {
    boolean good = measured(Coach.asking(model(), PLENTY, metrics), peer.address("/api/"));
    assertThat(printed())
        .containsPattern("new questions +20 asked, 20 advised, 0 .*; model calls: 20;")
        .containsPattern("the same again +20 asked, 20 advised, 0 .*; model calls: 0;")
        .containsPattern("equal, at once +30 asked, 30 advised, 0 .*; model calls: 1;")
        .containsPattern("faults +none")
        .contains("shares the");
    assertThat(good).isTrue();
    assertThat(metrics.refusals()).isEmpty();
  }

  @Test
  void advice_takes_as_long_as_the_model_and_the_coach_together() throws Exception {
    measured(Coach.asking(model(), PLENTY, metrics), peer.address("/api/"));
    // Only what a busy machine cannot change: it adds to times, and never takes anything away.
    assertThat(median("model alone")).isGreaterThanOrEqualTo(149.0);
    assertThat(median("advice")).isGreaterThan(median("model alone"));
    assertThat(median("first word")).isBetween(49.9, median("advice"));
    assertThat(median("coach's part")).isBetween(0.1, median("advice") - 149);
  }

  @Test
  void advice_of_the_playbook_alone_is_a_fault() throws Exception {
    Limits few = new Limits(1_000, 15, 1_000_000_000);
    assertThat(measured(Coach.asking(model(), few, metrics), peer.address("/api/"))).isFalse();
    assertThat(printed()).contains("the playbook's own advice: the model was asked too much: ");
  }

  @Test
  void more_than_one_call_for_equal_questions_is_a_fault() throws Exception {
    assertThat(measured(Coach.asking(twice(model()), PLENTY, metrics), peer.address("/api/")))
        .isFalse();
    assertThat(printed()).contains("equal: 2 model calls");
  }

  @Test
  void a_coach_that_asks_no_model_is_a_fault() throws Exception {
    assertThat(measured(Coach.reportingTo(metrics), peer.address("/api/"))).isFalse();
    assertThat(printed())
        .contains("20 answered without the model")
        .contains("new questions: nothing was reasoned about");
  }

  @Test
  void advice_that_does_not_come_is_a_fault() throws Exception {
    URI elsewhere = URI.create("http://elsewhere.example/api/");
    boolean good = measured(Coach.asking(model(), PLENTY, metrics), elsewhere, "--patience=1");
    assertThat(good).isFalse();
    assertThat(printed()).contains("new questions: no advice in 1 s: 20");
  }

  @Test
  void options_that_cannot_be_measured_with_are_wrong() {
    assertThat(exit("--secret=s", "--model-ms=100", "--first-token-ms=200")).isEqualTo(2);
    assertThat(exit("--secret=s", "--rate=0")).isEqualTo(2);
    assertThat(exit()).isEqualTo(2);
    assertThat(exit("--help")).isEqualTo(0);
  }

  private static int exit(String... args) {
    return Program.run(
        AdviceOptions.class,
        args,
        options -> {
          AdviceLoad.check(options);
          return true;
        });
  }

  private boolean measured(Coach coach, URI slackApi, String... more) throws Exception {
    SlackConfig config =
        new SlackConfig(
            Optional.of(new Secret(SlackRequest.SECRET)),
            Optional.empty(),
            Optional.empty(),
            slackApi,
            "/coach");
    try (Coach.Desk desk = coach.open(config);
        SlackPeer slack = new SlackPeer(config, desk, metrics)) {
      return AdviceLoad.run(
          options(
              Stream.concat(Stream.of("--url=" + slack.address()), Stream.of(more))
                  .toArray(String[]::new)),
          peer,
          slack.clock(),
          new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
  }

  private static AdviceOptions options(String... own) {
    Stream<String> common =
        Stream.of(
            "--secret=" + SlackRequest.SECRET,
            "--rate=20",
            "--seconds=1",
            "--warmup=0",
            "--equal=30",
            "--first-token-ms=50",
            "--model-ms=150");
    return CommandLine.populateSpec(
        AdviceOptions.class, Stream.concat(common, Stream.of(own)).toArray(String[]::new));
  }

  private LanguageModel model() {
    return ChatModels.of(
            new ModelConfig(
                ModelConfig.Provider.OPENAI,
                "stub",
                Optional.empty(),
                Optional.of(peer.address("/v1")),
                new ModelConfig.Answering(
                    true, Duration.ofSeconds(5), Duration.ofSeconds(5), 16_000),
                new ModelConfig.Limits(1, 1, 1)))
        .orElseThrow();
  }

  /** A model that is asked everything twice. */
  private static LanguageModel twice(LanguageModel model) {
    return new LanguageModel() {
      @Override
      public String name() {
        return model.name();
      }

      @Override
      public Completion complete(RenderedPrompt prompt, Duration budget, Consumer<String> onText) {
        Completion first = model.complete(prompt, budget, onText);
        return first instanceof Completion.Text ? model.complete(prompt, budget, onText) : first;
      }
    };
  }

  private double median(String name) {
    return printed()
        .lines()
        .filter(line -> line.strip().startsWith(name))
        .map(line -> line.replaceAll(".*p50 ([\\d.]+) ms.*", "$1"))
        .mapToDouble(Double::parseDouble)
        .findFirst()
        .orElseThrow();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
