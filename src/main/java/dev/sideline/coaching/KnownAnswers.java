package dev.sideline.coaching;

import dev.sideline.coaching.Reasoned.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reasoned answers that outlive this process, and are shared with others. */
public interface KnownAnswers {

  Optional<Answer> find(QuestionKey key);

  /** Keeps an answer for a while; an earlier one to the same question is replaced. */
  void keep(QuestionKey key, Answer answer);

  Statistics statistics();

  /** Forgets all of them, and tells how many they were. */
  long clear();

  /**
   * What is kept.
   *
   * @param answers how many in each language, by its code
   * @param characters of all answers together
   * @param oldest when the oldest one was kept; empty where there is none
   */
  record Statistics(Map<String, Long> answers, long characters, Optional<Instant> oldest) {

    /** How many in all. */
    public long count() {
      return answers.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
