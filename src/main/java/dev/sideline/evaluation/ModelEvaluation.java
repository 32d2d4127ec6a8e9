package dev.sideline.evaluation;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.sideline.chat.Person;
import dev.sideline.coaching.Coaching;
import dev.sideline.coaching.Reasoned;
import dev.sideline.coaching.Reasoned.Nothing;
import dev.sideline.evaluation.EvalSet.Row;
import dev.sideline.workspace.Languages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks the model everything in a set, a few questions at a time, as the coach would. */
public final class ModelEvaluation {
  /** While a model is down, a question is asked again so often; then the model is given up. */
  private static final int PAUSES = 8;

  private final Coaching coaching;
  private final Languages languages;
  private final AnswerMeasure measure;
  private final Pace pace;
  private volatile boolean givenUp;

  /**
   * How fast is asked.
   *
   * @param parallel so many questions at a time
   * @param pause before a model that is down is asked again
   */
  public record Pace(int parallel, Duration pause) {}

  public ModelEvaluation(Coaching coaching, Languages languages, AnswerMeasure measure, Pace pace) {
    this.coaching = coaching;
    this.languages = languages;
    this.measure = measure;
    this.pace = pace;
  }

  /**
   * The score for somebody who chose the language of the set; waits for all answers.
   *
   * @param onAnswer is run after each question, from several threads
   */
  public ModelScore run(EvalSet set, Runnable onAnswer) {
    Person person = new Person("evaluation " + set.name(), set.language().code());
    languages.choose(person, set.language());
    List<Row> outside =
        set.outside().stream().map(text -> new Row(text, Set.of(), Set.of())).toList();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(pace.parallel(), Thread.ofVirtual().factory())) {
      Asking asking = new Asking(set, person, onAnswer, workers);
      List<CompletableFuture<Optional<Outcome>>> situations = asking.begin(set.situations());
      List<CompletableFuture<Optional<Outcome>>> others = asking.begin(outside);
      List<Outcome> covered = asked(situations);
      List<Outcome> uncovered = asked(others);
      int all = situations.size() + others.size();
      return new ModelScore(covered, uncovered, all - covered.size() - uncovered.size());
    }
  }

  private static List<Outcome> asked(List<CompletableFuture<Optional<Outcome>>> running) {
    return running.stream().flatMap(outcome -> outcome.join().stream()).toList();
  }

  private final class Asking {
    private final EvalSet set;
    private final Person person;
    private final Runnable onAnswer;
    private final ExecutorService workers;

    Asking(EvalSet set, Person person, Runnable onAnswer, ExecutorService workers) {
      this.set = set;
      this.person = person;
      this.onAnswer = onAnswer;
      this.workers = workers;
    }

    List<CompletableFuture<Optional<Outcome>>> begin(List<Row> rows) {
      return rows.stream().map(row -> supplyAsync(() -> ask(row), workers)).toList();
    }

    /** What came of it; empty where no model is asked. */
    private Optional<Outcome> ask(Row row) {
      Optional<Outcome> outcome = once(row);
      for (int i = 0; i < PAUSES && isDown(outcome) && !givenUp && pause(); i++) {
        outcome = once(row);
      }
      givenUp = isDown(outcome);
      onAnswer.run();
      return outcome;
    }

    private Optional<Outcome> once(Row row) {
      long start = System.nanoTime();
      Optional<Reasoned> reasoned = coaching.reason(row.text(), person);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return reasoned.map(given -> measure.outcome(row, set.language(), given, took));
    }
  }

  private static boolean isDown(Optional<Outcome> outcome) {
    return outcome.equals(Optional.of(new Outcome.Unshown(Nothing.DOWN)));
  }

  /** Whether the pause went by undisturbed. */
  private boolean pause() {
    try {
      Thread.sleep(pace.pause());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
