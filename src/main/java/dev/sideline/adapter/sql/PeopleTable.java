package dev.sideline.adapter.sql;

import dev.sideline.chat.Person;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;

/**
 * A table with the columns {@code tenant} and {@code person}, which is empty where whoever it was
 * is forgotten: that is nobody.
 */
record PeopleTable(String name, Jdbi jdbi, GroupCommit writes) {

  /** Deletes a person's rows, behind what was handed in before. */
  void erase(Person person) {
    if (person.id().isEmpty()) {
      return;
    }
    try {
      writes
          .submit(
              handle ->
                  handle.execute(
                      "DELETE FROM " + name + " WHERE tenant = ? AND person = ?",
                      person.tenant(),
                      person.id()))
          .join();
    } catch (CompletionException e) {
      throw new IllegalStateException(name + " could not be erased", e.getCause());
    }
  }

  Set<Person> people(String id) {
    if (id.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT tenant FROM " + name + " WHERE person = :person")
                .bind("person", id)
                .map((row, context) -> new Person(row.getString("tenant"), id))
                .set());
  }
}
