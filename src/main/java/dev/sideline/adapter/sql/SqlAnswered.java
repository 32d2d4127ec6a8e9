package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Answered;
import dev.sideline.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Answers in the table of what was asked. Nobody waits for them to be written. */
public final class SqlAnswered implements Answered {
  private final Jdbi jdbi;
  private final GroupCommit writes;

  public SqlAnswered(Jdbi jdbi, GroupCommit writes) {
    this.jdbi = jdbi;
    this.writes = writes;
  }

  @Override
  public void advised(String question, Place place, String advice) {
    writes.writeBehind(
        "What was advised",
        handle ->
            handle.execute(
                "UPDATE asked SET advice = ?, thread = ?, seen = ? WHERE id = ?",
                advice,
                place.thread(),
                place.seen(),
                question));
  }

  @Override
  public Optional<Given> find(String question) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM asked WHERE id = :id")
                .bind("id", question)
                .map((row, context) -> given(row))
                .findOne());
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getString("id"),
        new Person(row.getString("tenant"), row.getString("person")),
        new Place(
            row.getString("platform"),
            row.getString("channel"),
            row.getString("thread"),
            Seen.valueOf(row.getString("seen"))),
        Language.named(row.getString("language")).orElse(Language.EN),
        row.getString("situation"),
        Arrays.stream(row.getString("cards").split(",")).filter(id -> !id.isEmpty()).toList(),
        row.getBoolean("covered"),
        row.getString("advice"));
  }

  @Override
  public void rated(String question, boolean good) {
    writes.writeBehind(
        "Whether an answer helped",
        handle ->
            handle.execute(
                "UPDATE asked SET feedback = ?, reason = '', remark = '' WHERE id = ?",
                good ? "good" : "bad",
                question));
  }

  @Override
  public void explained(String question, String reason, String remark) {
    writes.writeBehind(
        "Why an answer did not help",
        handle ->
            handle.execute(
                "UPDATE asked SET feedback = 'bad', reason = ?, remark = ? WHERE id = ?",
                reason,
                remark,
                question));
  }
}
