package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import dev.sideline.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A table whose rows belong to people, and are forgotten by their age alone. */
public final class DatedRows implements PersonalData {
  private final PeopleTable table;
  private final String since;

  /**
   * @param since the column that tells when a row was written, in milliseconds of UTC
   */
  private DatedRows(PeopleTable table, String since) {
    this.table = table;
    this.since = since;
  }

  /** All such tables of a database. */
  public static List<PersonalData> in(Database database) {
    return List.of(
        of(database, "asked", "asked_at"),
        of(database, "post", "posted_at"),
        of(database, "handover", "asked_at"),
        of(database, "tip_answer", "answered_at"));
  }

  private static DatedRows of(Database database, String table, String since) {
    return new DatedRows(new PeopleTable(table, database.jdbi(), database.writes()), since);
  }

  @Override
  public void erase(Person person) {
    table.erase(person);
  }

  @Override
  public void expire(Instant before) {
    String old = "DELETE FROM " + table.name() + " WHERE " + since + " < ?";
    table.jdbi().useHandle(handle -> handle.execute(old, before.toEpochMilli()));
  }

  @Override
  public Set<Person> people(String id) {
    return table.people(id);
  }
}
