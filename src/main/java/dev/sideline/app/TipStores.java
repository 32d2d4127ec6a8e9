package dev.sideline.app;

import dev.sideline.adapter.sql.Database;
import dev.sideline.tips.shelf.TeamTips;
import java.time.InstantSource;

/**
 * What is kept of tips.
 *
 * @param team the tips that leads wrote
 */
public record TipStores(TeamTips team) {
  /** Of a coach that keeps nothing. */
  public static final TipStores NONE = new TipStores(TeamTips.NONE);

  /** All of it in the database. */
  public static TipStores in(Database database, InstantSource clock) {
    return new TipStores(TeamTips.NONE);
  }
}
