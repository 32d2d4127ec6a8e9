package dev.sideline.testkit;

import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.QuestionKey;
import dev.sideline.coaching.Reasoned.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers kept in a map, or by a store that is out of order. */
public final class RememberedAnswers implements KnownAnswers {
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private boolean broken;

  public void isBroken() {
    broken = true;
  }

  @Override
  public Optional<Answer> find(QuestionKey key) {
    check();
    return Optional.ofNullable(answers.get(key.digest()));
  }

  @Override
  public void keep(QuestionKey key, Answer answer) {
    check();
    answers.put(key.digest(), answer);
  }

  private void check() {
    if (broken) {
      throw new IllegalStateException("the store is out of order");
    }
  }

  @Override
  public Statistics statistics() {
    return new Statistics(Map.of(), answers.size(), Optional.empty());
  }

  @Override
  public long clear() {
    long count = answers.size();
    answers.clear();
    return count;
  }
}
