package dev.sideline.load;

import java.time.Duration;
import java.util.Optional;

/** What became of a question. */
sealed interface Asked {

  /** What went wrong, as one of a few kinds. */
  default Optional<String> fault() {
    return Optional.empty();
  }

  /**
   * Reasoned advice came behind the acknowledgement; the moments are of {@link System#nanoTime}.
   *
   * @param due when the question was due
   * @param acknowledged when it was told what to say now
   * @param advised when the advice arrived
   * @param call how the model came to it, maybe on an earlier question
   */
  record Advised(long due, long acknowledged, long advised, StubModel.Call call) implements Asked {
    private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

    long sayNow() {
      return acknowledged - due;
    }

    /** Whether Slack had told the agent by then that the coach does not answer. */
    boolean isLate() {
      return sayNow() > SLACK_WAITS.toNanos();
    }

    long firstToken() {
      return call.first() - due;
    }

    long end() {
      return advised - due;
    }

    /** What the coach adds to the time of the model. */
    long overhead() {
      return end() - call.took();
    }
  }

  /** The coach answered at once and asked no model, as it does in danger. */
  record Alone() implements Asked {}

  /** It was not answered as it should. */
  record Failed(String kind) implements Asked {
    @Override
    public Optional<String> fault() {
      return Optional.of(kind);
    }
  }
}
