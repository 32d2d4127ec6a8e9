package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.DatedRows;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages that were posted, by what they answer. */
@ParameterizedClass
@EnumSource
class PostsContractTest {
  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private SqlPosts posts;

  PostsContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    posts = new SqlPosts(database.jdbi(), database.writes(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Incoming asked(String tenant, String id) {
    return new Incoming(id, new Person(tenant, "U1"), new Place("slack", "C1"), "he shouts", "");
  }

  @Test
  void a_post_is_found_by_what_it_answers_and_by_what_edits_that() {
    posts.note(asked("T1", "T1/C1/1.1"), "C1/9.1");
    assertThat(posts.of(asked("T1", "T1/C1/1.1"))).hasValue("C1/9.1");
    assertThat(posts.of(asked("T1", "T1/C1/1.1#2.2"))).hasValue("C1/9.1");
    assertThat(posts.of(asked("T1", "T1/C1/1.2"))).isEmpty();
    assertThat(posts.of(asked("T2", "T1/C1/1.1"))).isEmpty();
  }

  @Test
  void what_is_posted_anew_replaces_what_was_there() {
    posts.note(asked("T1", "1"), "C1/9.1");
    posts.note(asked("T1", "1"), "C1/9.2");
    assertThat(posts.of(asked("T1", "1"))).hasValue("C1/9.2");
  }

  @Test
  void what_is_gone_is_not_found() {
    posts.note(asked("T1", "1"), "C1/9.1");
    posts.gone(asked("T1", "1"));
    assertThat(posts.of(asked("T1", "1"))).isEmpty();
  }

  @Test
  void what_is_too_old_is_forgotten() {
    posts.note(asked("T1", "1"), "C1/9.1");
    clock.move(Duration.ofDays(2));
    posts.note(asked("T1", "2"), "C1/9.2");
    DatedRows.in(database).forEach(rows -> rows.expire(clock.instant().minus(Duration.ofDays(1))));
    assertThat(posts.of(asked("T1", "1"))).isEmpty();
    assertThat(posts.of(asked("T1", "2"))).isPresent();
  }
}
