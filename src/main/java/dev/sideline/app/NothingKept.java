package dev.sideline.app;

import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.QuestionKey;
import dev.sideline.coaching.Reasoned.Answer;
import java.util.Map;
import java.util.Optional;

/** Keeps no answer, so that each is a new one. */
final class NothingKept implements KnownAnswers {
  @Override
  public Optional<Answer> find(QuestionKey key) {
    return Optional.empty();
  }

  @Override
  public void keep(QuestionKey key, Answer answer) {}

  @Override
  public Statistics statistics() {
    return new Statistics(Map.of(), 0, Optional.empty());
  }

  @Override
  public long clear() {
    return 0;
  }
}
