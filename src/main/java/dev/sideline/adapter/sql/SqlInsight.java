package dev.sideline.adapter.sql;

import dev.sideline.coaching.Advice.Origin;
import dev.sideline.coaching.Exchanges;
import dev.sideline.insight.RecentQuestions;
import dev.sideline.insight.Traces;
import dev.sideline.insight.Week;
import dev.sideline.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the tables tell of what was asked and of what is kept. */
public final class SqlInsight {
  private final Jdbi jdbi;
  private final InstantSource clock;

  public SqlInsight(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** What people asked last. */
  public RecentQuestions recent() {
    return person ->
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT situation, cards, covered, asked_at FROM asked
                        WHERE tenant = :tenant AND person = :person
                        ORDER BY asked_at DESC, id LIMIT :last
                        """)
                    .bind("tenant", person.tenant())
                    .bind("person", person.id())
                    .bind("last", RecentQuestions.LAST)
                    .map((row, context) -> question(row))
                    .list());
  }

  private static RecentQuestions.Question question(ResultSet row) throws SQLException {
    return new RecentQuestions.Question(
        row.getString("situation"),
        row.getBoolean("covered") ? first(row.getString("cards")) : "",
        Instant.ofEpochMilli(row.getLong("asked_at")));
  }

  /** What was asked up to now. */
  public Week week() {
    return tenant ->
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT person, cards, covered, origin, feedback, COUNT(*) AS times FROM asked
                        WHERE tenant = :tenant AND asked_at > :since
                        GROUP BY person, cards, covered, origin, feedback
                        """)
                    .bind("tenant", tenant)
                    .bind("since", clock.instant().minus(Week.SPAN).toEpochMilli())
                    .map((row, context) -> tally(row))
                    .list());
  }

  private static Week.Tally tally(ResultSet row) throws SQLException {
    return new Week.Tally(
        row.getString("person"),
        first(row.getString("cards")),
        row.getBoolean("covered"),
        row.getString("origin").equals(Origin.MODEL.id()) ? Origin.MODEL : Origin.PLAYBOOK,
        verdict(row.getString("feedback")),
        row.getLong("times"));
  }

  private static Week.Verdict verdict(@Nullable String feedback) {
    return switch (feedback) {
      case "good" -> Week.Verdict.GOOD;
      case "bad" -> Week.Verdict.BAD;
      case null, default -> Week.Verdict.NONE;
    };
  }

  /** Of the cards, which stand with commas between them, the best one. */
  private static String first(String cards) {
    int comma = cards.indexOf(',');
    return comma < 0 ? cards : cards.substring(0, comma);
  }

  /** What is kept about people. */
  public Traces traces() {
    return person ->
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT
                          (SELECT COUNT(*) FROM asked
                            WHERE tenant = :tenant AND person = :person) AS questions,
                          (SELECT COUNT(DISTINCT talk) FROM exchange
                            WHERE tenant = :tenant AND person = :person
                              AND (said_at > :lately OR (said_at > :inThreads AND talk LIKE '%/%')))
                            AS talks,
                          (SELECT COUNT(*) FROM incoming
                            WHERE tenant = :tenant AND person = :person) AS messages,
                          (SELECT COUNT(*) FROM post
                            WHERE tenant = :tenant AND person = :person) AS posts,
                          (SELECT COUNT(*) FROM enrolment
                            WHERE tenant = :tenant AND person = :person) AS enrolments,
                          (SELECT COUNT(*) FROM tip_answer
                            WHERE tenant = :tenant AND person = :person) AS tips,
                          (SELECT chosen FROM person_language
                            WHERE tenant = :tenant AND person = :person) AS chosen,
                          (SELECT heard FROM person_language
                            WHERE tenant = :tenant AND person = :person) AS heard
                        """)
                    .bind("tenant", person.tenant())
                    .bind("person", person.id())
                    .bind("lately", clock.instant().minus(Exchanges.KEPT).toEpochMilli())
                    .bind(
                        "inThreads",
                        clock.instant().minus(Exchanges.KEPT_IN_THREADS).toEpochMilli())
                    .map((row, context) -> kept(row))
                    .one());
  }

  private static Traces.Kept kept(ResultSet row) throws SQLException {
    return new Traces.Kept(
        row.getLong("questions"),
        row.getLong("talks"),
        row.getLong("messages"),
        row.getLong("posts"),
        row.getLong("enrolments") > 0,
        row.getLong("tips") > 0,
        language(row.getString("chosen")),
        language(row.getString("heard")));
  }

  private static Optional<Language> language(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Language::named);
  }
}
