package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlInsight;
import dev.sideline.chat.Person;
import dev.sideline.insight.HomePage;
import dev.sideline.insight.KeptPage;
import dev.sideline.insight.QuestionsPage;
import dev.sideline.insight.WeekPage;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.workspace.Languages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;

/** The coach's home, made from what the database tells. */
public final class HomeWiring {
  private HomeWiring() {}

  /**
   * Wires it.
   *
   * @param retention how long what was asked is kept
   * @param leads whether a person may see a team's figures
   */
  public static HomePage of(
      Database database,
      LivePlaybook playbook,
      Languages languages,
      Duration retention,
      Predicate<Person> leads,
      InstantSource clock) {
    SqlInsight insight = new SqlInsight(database.jdbi(), clock);
    return new HomePage(
        languages,
        new QuestionsPage(insight.recent(), playbook),
        new KeptPage(insight.traces(), retention),
        new WeekPage(insight.week(), playbook),
        leads);
  }
}
