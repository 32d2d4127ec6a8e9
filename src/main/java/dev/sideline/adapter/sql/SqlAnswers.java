package dev.sideline.adapter.sql;

import dev.sideline.coaching.KnownAnswers;
import dev.sideline.coaching.QuestionKey;
import dev.sideline.coaching.Reasoned.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Reasoned answers in a table. */
public final class SqlAnswers implements KnownAnswers {
  private static final String COMMA = ",";

  private final Jdbi jdbi;
  private final Duration kept;
  private final InstantSource clock;

  /**
   * @param kept how long an answer is kept
   */
  public SqlAnswers(Jdbi jdbi, Duration kept, InstantSource clock) {
    this.jdbi = jdbi;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> find(QuestionKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT text, cards FROM answer
                    WHERE question = :question AND kept_until > :now
                    """)
                .bind("question", key.digest())
                .bind("now", clock.millis())
                .map((row, context) -> answer(row))
                .findOne());
  }

  @Override
  public void keep(QuestionKey key, Answer answer) {
    Instant now = clock.instant();
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM answer WHERE kept_until <= ?", now.toEpochMilli());
          handle
              .createUpdate(
                  """
                  INSERT INTO answer (question, language, text, cards, kept_at, kept_until)
                  VALUES (:question, :language, :text, :cards, :now, :until)
                  ON CONFLICT (question) DO UPDATE SET
                    text = excluded.text, cards = excluded.cards,
                    kept_at = excluded.kept_at, kept_until = excluded.kept_until
                  """)
              .bind("question", key.digest())
              .bind("language", key.agent().code())
              .bind("text", answer.text())
              .bind("cards", String.join(COMMA, answer.cards()))
              .bind("now", now.toEpochMilli())
              .bind("until", now.plus(kept).toEpochMilli())
              .execute();
        });
  }

  @Override
  public Statistics statistics() {
    Map<String, Long> languages = new TreeMap<>();
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  SELECT language, COUNT(*) AS answers FROM answer
                  WHERE kept_until > :now GROUP BY language
                  """)
              .bind("now", clock.millis())
              .map((row, context) -> Map.entry(row.getString("language"), row.getLong("answers")))
              .forEach(entry -> languages.put(entry.getKey(), entry.getValue()));
          return handle
              .createQuery(
                  """
                  SELECT COALESCE(SUM(LENGTH(text)), 0) AS characters, MIN(kept_at) AS oldest
                  FROM answer WHERE kept_until > :now
                  """)
              .bind("now", clock.millis())
              .map((row, context) -> statistics(row, languages))
              .one();
        });
  }

  @Override
  public long clear() {
    return jdbi.withHandle(handle -> handle.execute("DELETE FROM answer"));
  }

  private static Statistics statistics(ResultSet row, Map<String, Long> languages)
      throws SQLException {
    long characters = row.getLong("characters");
    long oldest = row.getLong("oldest");
    return new Statistics(
        languages,
        characters,
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldest)));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    String cards = row.getString("cards");
    return new Answer(
        row.getString("text"), cards.isEmpty() ? List.of() : List.of(cards.split(COMMA, -1)));
  }
}
