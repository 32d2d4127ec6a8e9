package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAnswered;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Answered;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.coaching.Asked;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was answered, for those who come back to it, in every database. */
@ParameterizedClass
@EnumSource
class AnsweredContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Place THREAD = new Place("slack", "C1", "17.5", Seen.OPENLY);
  private static final String ID = "T1/C1/17.5#18.2";

  private final TestDatabase kind;
  private Database database;
  private Answered answered;

  AnsweredContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    answered = new SqlAnswered(database.jdbi(), database.writes());
    new SqlAsked(database.writes(), new SettableClock())
        .note(
            new Asked.Entry(
                ID,
                KIM,
                THREAD,
                Language.IT,
                "he shouts",
                List.of("calm", "queue"),
                true,
                Duration.ofMillis(3)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String judged() {
    database.writes().submit(handle -> "behind the others").join();
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT feedback || '/' || reason || '/' || remark FROM asked")
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void what_was_advised_last_is_found_again_with_all_that_belongs_to_it() {
    answered.advised(ID, THREAD, "Breathe.");
    answered.advised(ID, THREAD, "Breathe out.\n\n1. Slowly.");
    database.writes().submit(handle -> "behind the others").join();
    assertThat(answered.find(ID))
        .contains(
            new Given(
                ID,
                KIM,
                THREAD,
                Language.IT,
                "he shouts",
                List.of("calm", "queue"),
                true,
                "Breathe out.\n\n1. Slowly."));
  }

  @Test
  void what_nobody_asked_is_not_found() {
    assertThat(answered.find("T1/C1/17.5")).isEmpty();
  }

  @Test
  void whether_it_helped_is_taken_down_and_why_not() {
    answered.rated(ID, true);
    assertThat(judged()).isEqualTo("good//");
    answered.rated(ID, false);
    assertThat(judged()).isEqualTo("bad//");
    answered.explained(ID, "tone", "too stiff");
    assertThat(judged()).isEqualTo("bad/tone/too stiff");
    answered.rated(ID, true);
    assertThat(judged()).isEqualTo("good//");
  }
}
