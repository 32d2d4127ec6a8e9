package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlTeamTips;
import dev.sideline.privacy.PersonalData;
import dev.sideline.tips.shelf.TeamTips;
import java.time.InstantSource;
import java.util.List;

/**
 * What is kept of tips.
 *
 * @param team the tips that leads wrote
 * @param people all of it that belongs to people
 */
public record TipStores(TeamTips team, List<PersonalData> people) {
  /** Of a coach that keeps nothing. */
  public static final TipStores NONE = new TipStores(TeamTips.NONE, List.of());

  /** All of it in the database. */
  public static TipStores in(Database database, InstantSource clock) {
    SqlTeamTips team = new SqlTeamTips(database.jdbi(), database.writes(), clock);
    return new TipStores(team, List.of(team));
  }
}
