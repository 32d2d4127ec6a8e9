package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.playbook.Quiz;
import dev.sideline.privacy.PersonalData;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Tips of teams' own in a table; whoever wrote one is forgotten, and what is kept stays. */
public final class SqlTeamTips implements TeamTips, PersonalData {
  private static final int ANSWERS = 3;

  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;
  private final PeopleTable people;

  public SqlTeamTips(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
    this.people = new PeopleTable("team_tip", jdbi, writes);
  }

  @Override
  public List<TeamTip> kept(String tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM team_tip WHERE tenant = :tenant AND kept
                    ORDER BY written_at, id
                    """)
                .bind("tenant", tenant)
                .map((row, context) -> tip(row))
                .list());
  }

  @Override
  public Optional<TeamTip> find(String tenant, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM team_tip WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id)
                .map((row, context) -> tip(row))
                .findOne());
  }

  private static TeamTip tip(ResultSet row) throws SQLException {
    return new TeamTip(
        row.getString("tenant"),
        row.getString("id"),
        Language.named(row.getString("language")),
        row.getString("title"),
        row.getString("thought"),
        row.getString("try_today"),
        quiz(row),
        row.getString("person"),
        row.getBoolean("kept"));
  }

  private static Optional<Quiz> quiz(ResultSet row) throws SQLException {
    String question = row.getString("question");
    if (question.isEmpty()) {
      return Optional.empty();
    }
    List<Quiz.Answer> answers = new ArrayList<>();
    for (int number = 1; number <= ANSWERS; number++) {
      answers.add(
          new Quiz.Answer(
              row.getString("answer_" + number),
              row.getInt("right_answer") == number,
              row.getString("because_" + number)));
    }
    return Optional.of(new Quiz(question, answers));
  }

  @Override
  public void draft(TeamTip tip) {
    write(handle -> upsert(handle, tip));
  }

  private int upsert(Handle handle, TeamTip tip) {
    Update update =
        handle
            .createUpdate(
                """
                INSERT INTO team_tip (tenant, id, person, language, title, thought, try_today,
                  question, answer_1, because_1, answer_2, because_2, answer_3, because_3,
                  right_answer, kept, written_at)
                VALUES (:tenant, :id, :person, :language, :title, :thought, :try,
                  :question, :answer1, :because1, :answer2, :because2, :answer3, :because3,
                  :right, :kept, :now)
                ON CONFLICT (tenant, id) DO UPDATE SET
                  person = excluded.person, language = excluded.language, title = excluded.title,
                  thought = excluded.thought, try_today = excluded.try_today,
                  question = excluded.question, answer_1 = excluded.answer_1,
                  because_1 = excluded.because_1, answer_2 = excluded.answer_2,
                  because_2 = excluded.because_2, answer_3 = excluded.answer_3,
                  because_3 = excluded.because_3, right_answer = excluded.right_answer
                WHERE NOT team_tip.kept
                """)
            .bind("tenant", tip.tenant())
            .bind("id", tip.id())
            .bind("person", tip.author())
            .bind("language", tip.language().map(Language::code).orElse(""))
            .bind("title", tip.title())
            .bind("thought", tip.thought())
            .bind("try", tip.tryToday())
            .bind("question", tip.quiz().map(Quiz::question).orElse(""))
            .bind("right", tip.quiz().map(q -> q.answers().indexOf(q.right()) + 1).orElse(0))
            .bind("kept", false)
            .bind("now", clock.millis());
    for (int number = 1; number <= ANSWERS; number++) {
      int place = number - 1;
      Optional<Quiz.Answer> answer = tip.quiz().map(quiz -> quiz.answers().get(place));
      update
          .bind("answer" + number, answer.map(Quiz.Answer::text).orElse(""))
          .bind("because" + number, answer.map(Quiz.Answer::because).orElse(""));
    }
    return update.execute();
  }

  @Override
  public void keep(String tenant, String id) {
    write(
        handle ->
            handle.execute(
                "UPDATE team_tip SET kept = ? WHERE tenant = ? AND id = ?", true, tenant, id));
  }

  @Override
  public void remove(String tenant, String id) {
    write(handle -> handle.execute("DELETE FROM team_tip WHERE tenant = ? AND id = ?", tenant, id));
  }

  /** What is kept belongs to the team, and stays without the name. */
  @Override
  public void erase(Person person) {
    write(
        handle -> {
          handle.execute(
              "DELETE FROM team_tip WHERE tenant = ? AND person = ? AND NOT kept",
              person.tenant(),
              person.id());
          return handle.execute(
              "UPDATE team_tip SET person = '' WHERE tenant = ? AND person = ?",
              person.tenant(),
              person.id());
        });
  }

  /** Drafts that nobody kept. */
  @Override
  public void expire(Instant before) {
    write(
        handle ->
            handle.execute(
                "DELETE FROM team_tip WHERE written_at < ? AND NOT kept", before.toEpochMilli()));
  }

  @Override
  public Set<Person> people(String id) {
    return people.people(id);
  }

  /** Waits until it is committed. */
  private void write(Function<Handle, Integer> statement) {
    writes.submit(statement).join();
  }
}
