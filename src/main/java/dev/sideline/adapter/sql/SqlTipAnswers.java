package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.tips.posting.TipAnswers;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Answers to the questions of posted tips, in a table. */
public final class SqlTipAnswers implements TipAnswers {
  private final Jdbi jdbi;
  private final GroupCommit writes;
  private final InstantSource clock;

  public SqlTipAnswers(Jdbi jdbi, GroupCommit writes, InstantSource clock) {
    this.jdbi = jdbi;
    this.writes = writes;
    this.clock = clock;
  }

  @Override
  public int first(Person person, String post, int number, boolean right) {
    return writes
        .submit(
            handle -> {
              handle.execute(
                  """
                  INSERT INTO tip_answer (tenant, post, person, answer, is_right, answered_at)
                  VALUES (?, ?, ?, ?, ?, ?)
                  ON CONFLICT (tenant, post, person) DO NOTHING
                  """,
                  person.tenant(),
                  post,
                  person.id(),
                  number,
                  right,
                  clock.millis());
              return handle
                  .createQuery(
                      """
                      SELECT answer FROM tip_answer
                      WHERE tenant = :tenant AND post = :post AND person = :person
                      """)
                  .bind("tenant", person.tenant())
                  .bind("post", post)
                  .bind("person", person.id())
                  .mapTo(Integer.class)
                  .one();
            })
        .join();
  }

  private record Told(String post, Tally tally) {}

  @Override
  public Map<String, Tally> of(String tenant, String channel) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT post, COUNT(*) AS people,
                      SUM(CASE WHEN is_right THEN 1 ELSE 0 END) AS known
                    FROM tip_answer
                    WHERE tenant = :tenant AND post IN (
                      SELECT id FROM tip_post WHERE tenant = :tenant AND channel = :channel)
                    GROUP BY post
                    """)
                .bind("tenant", tenant)
                .bind("channel", channel)
                .map(
                    (row, context) ->
                        new Told(
                            row.getString("post"),
                            new Tally(row.getInt("people"), row.getInt("known"))))
                .collect(Collectors.toMap(Told::post, Told::tally)));
  }
}
