package dev.sideline.app;

import dev.sideline.adapter.opennlp.OpenNlpDetector;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Coaching;
import dev.sideline.config.ModelConfig;
import dev.sideline.config.SidelineConfig;
import dev.sideline.evaluation.AnswerMeasure;
import dev.sideline.evaluation.EvalSet;
import dev.sideline.evaluation.ModelEvaluation;
import dev.sideline.evaluation.ModelEvaluation.Pace;
import dev.sideline.evaluation.ModelScore;
import dev.sideline.evaluation.PromisesLoader;
import dev.sideline.prompt.RenderedPrompt;
import dev.sideline.words.Language;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The part of {@code eval} that asks the configured model. */
final class ModelEval {
  /** Progress is told every so many questions. */
  private static final int STEP = 10;

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Option(
      names = "--model",
      required = true,
      description = "Ask the model that MODEL_PROVIDER and MODEL_NAME set.")
  private boolean asked;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      description = "Only this set: dev or test. Default: both.")
  private @Nullable String name;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only this language: en, it, tr, lt, he, ro. Default: all.")
  private @Nullable Language language;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "At most N situations and N outside texts of each set and language, spread evenly over"
              + " it. Default: all.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "So many questions at a time. Default: ${DEFAULT-VALUE}.")
  private int parallel;

  boolean isAsked() {
    return asked;
  }

  /** Asks everything and prints the report; gives the exit code. */
  int run(SidelineConfig config, CommandLine commandLine) {
    check(commandLine);
    PrintWriter err = commandLine.getErr();
    if (!config.model().isPresent()) {
      err.println(
          "There is no language model to ask: set MODEL_PROVIDER and MODEL_NAME, in .env or in the"
              + " environment.");
      return ExitCode.USAGE;
    }
    Coach coach = Coach.forEvaluation(config);
    List<EvalSet> sets = sets(coach);
    announce(sets, coach, config.model(), err);
    AnswerMeasure measure =
        new AnswerMeasure(
            coach.playbook(), new OpenNlpDetector(), new PromisesLoader(coach.prompts()).load());
    ModelEvaluation evaluation =
        new ModelEvaluation(
            coach.coaching(), coach.languages(), measure, new Pace(parallel, PAUSE));
    ModelReport report = new ModelReport(commandLine.getOut());
    Map<EvalSet, ModelScore> scores = new LinkedHashMap<>();
    for (EvalSet set : sets) {
      ModelScore score = evaluation.run(set, progress(set, err));
      scores.put(set, score);
      report.print(set, score);
    }
    report.table(scores);
    return scores.values().stream().anyMatch(ModelScore::isAnswered)
        ? ExitCode.OK
        : Sideline.BAD_RESULT;
  }

  private void check(CommandLine commandLine) {
    if (name != null && !EvalCommand.SETS.contains(name)) {
      throw new ParameterException(commandLine, "There is no set '" + name + "': dev or test");
    }
    if (limit < 1 || parallel < 1) {
      throw new ParameterException(commandLine, "--limit and --parallel take a number from 1 on");
    }
  }

  private List<EvalSet> sets(Coach coach) {
    List<EvalSet> sets = new ArrayList<>();
    for (String one : name == null ? EvalCommand.SETS : List.of(name)) {
      EvalSet.load(one, coach.prompts()).stream()
          .filter(set -> language == null || set.language() == language)
          .map(set -> set.sample(limit))
          .forEach(sets::add);
    }
    return sets;
  }

  private void announce(List<EvalSet> sets, Coach coach, ModelConfig model, PrintWriter err) {
    long questions = sets.stream().mapToLong(ModelEval::size).sum();
    long tokens = sets.stream().mapToLong(set -> tokens(set, coach.coaching())).sum();
    err.printf(
        Locale.ROOT,
        "Asking %s %s %,d questions, %d at a time: some %,d tokens at most, questions and"
            + " answers.%n",
        model.provider().name().toLowerCase(Locale.ROOT),
        model.name(),
        questions,
        parallel,
        tokens);
    long day = model.limits().tokensPerDay();
    if (tokens > day) {
      err.printf(
          Locale.ROOT,
          "MODEL_TOKENS_PER_DAY is %,d: what is beyond it is not asked, and counted as"
              + " \"limit\".%n",
          day);
    }
    err.flush();
  }

  /** What a set takes if all its questions are as long as its first one. */
  private static long tokens(EvalSet set, Coaching coaching) {
    return set.situations().stream()
        .limit(1)
        .map(row -> coaching.question(row.text(), asker(set), Optional.empty(), List.of()))
        .mapToLong((RenderedPrompt prompt) -> prompt.tokens() + prompt.maxTokens())
        .map(one -> one * size(set))
        .sum();
  }

  private static Person asker(EvalSet set) {
    return new Person("estimate", set.language().code());
  }

  private static int size(EvalSet set) {
    return set.situations().size() + set.outside().size();
  }

  private static Runnable progress(EvalSet set, PrintWriter err) {
    AtomicInteger done = new AtomicInteger();
    int all = size(set);
    return () -> {
      int now = done.incrementAndGet();
      if (now % STEP == 0 || now == all) {
        err.printf("%s %s: %d of %d%n", set.name(), set.language().code(), now, all);
        err.flush();
      }
    };
  }
}
