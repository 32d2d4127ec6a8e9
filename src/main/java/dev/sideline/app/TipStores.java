package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlSchedules;
import dev.sideline.adapter.sql.SqlStruggles;
import dev.sideline.adapter.sql.SqlTeamTips;
import dev.sideline.adapter.sql.SqlTipAnswers;
import dev.sideline.adapter.sql.SqlTipPosts;
import dev.sideline.jobs.Jobs;
import dev.sideline.privacy.PersonalData;
import dev.sideline.tips.posting.Struggles;
import dev.sideline.tips.posting.TipAnswers;
import dev.sideline.tips.posting.TipPosts;
import dev.sideline.tips.schedule.Schedules;
import dev.sideline.tips.shelf.TeamTips;
import java.time.InstantSource;
import java.util.List;

/**
 * What is kept of tips.
 *
 * @param team the tips that leads wrote
 * @param people all of it that is about people, and not forgotten by its age alone
 */
public record TipStores(
    TeamTips team,
    Schedules schedules,
    TipPosts posts,
    TipAnswers answers,
    Struggles struggles,
    List<PersonalData> people) {

  /**
   * All of it in the database.
   *
   * @param jobs carries schedules out
   */
  public static TipStores in(Database database, Jobs jobs, InstantSource clock) {
    SqlSchedules schedules = new SqlSchedules(database.jdbi(), database.writes(), jobs);
    SqlTeamTips team = new SqlTeamTips(database.jdbi(), database.writes(), clock);
    return new TipStores(
        team,
        schedules,
        new SqlTipPosts(database.jdbi(), database.writes(), clock),
        new SqlTipAnswers(database.jdbi(), database.writes(), clock),
        new SqlStruggles(database.jdbi()),
        List.of(schedules, team));
  }
}
