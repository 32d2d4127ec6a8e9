package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Exchange;
import dev.sideline.coaching.Exchanges;
import dev.sideline.coaching.MemoryExchanges;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people asked lately. */
@ParameterizedClass
@EnumSource
class ExchangesContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T1", "U2");

  private final Kept kept;
  private final SettableClock clock = new SettableClock();
  private @Nullable Database database;
  private Exchanges exchanges;

  /** Where they are kept. */
  enum Kept {
    MEMORY,
    SQLITE,
    POSTGRES
  }

  ExchangesContractTest(Kept kept) {
    this.kept = kept;
  }

  @BeforeEach
  void open() {
    if (kept == Kept.MEMORY) {
      exchanges = new MemoryExchanges();
    } else {
      database = TestDatabase.valueOf(kept.name()).open();
      exchanges = new SqlExchanges(database.jdbi(), database.writes(), clock);
    }
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }

  private String talk = "";

  private static Exchange exchange(String situation) {
    return new Exchange(situation, "advice on " + situation);
  }

  private void asks(Person person, String situation, boolean goesOn) {
    exchanges.note(person, talk, exchange(situation), goesOn);
  }

  private List<Exchange> of(Person person) {
    if (database != null) {
      database.writes().submit(handle -> "behind the others").join();
    }
    return exchanges.of(person, talk);
  }

  @Test
  void nothing_is_gone_on_from_at_first() {
    assertThat(of(KIM)).isEmpty();
  }

  @Test
  void what_goes_on_is_kept_in_its_order() {
    asks(KIM, "one", false);
    asks(KIM, "two", true);
    asks(TAL, "other", true);
    assertThat(of(KIM)).containsExactly(exchange("one"), exchange("two"));
    assertThat(of(TAL)).containsExactly(exchange("other"));
  }

  @Test
  void only_the_last_three_are_kept() {
    asks(KIM, "one", false);
    List.of("two", "three", "four", "five").forEach(more -> asks(KIM, more, true));
    assertThat(of(KIM)).containsExactly(exchange("three"), exchange("four"), exchange("five"));
  }

  @Test
  void a_new_question_begins_anew() {
    asks(KIM, "one", false);
    asks(KIM, "two", true);
    asks(KIM, "three", false);
    assertThat(of(KIM)).containsExactly(exchange("three"));
  }

  @Test
  void in_a_database_an_hour_is_forgotten() {
    if (database != null) {
      asks(KIM, "one", false);
      clock.move(Duration.ofHours(1));
      assertThat(of(KIM)).isEmpty();
      asks(KIM, "two", true);
      assertThat(of(KIM)).containsExactly(exchange("two"));
    }
  }

  @Test
  void each_conversation_has_its_own_and_a_thread_keeps_them_for_a_week() {
    asks(KIM, "one", false);
    talk = "C1/17.5";
    asks(KIM, "two", false);
    assertThat(of(KIM)).containsExactly(exchange("two"));
    if (database != null) {
      clock.move(Duration.ofHours(160));
      talk = "C1/17.6";
      asks(KIM, "three", false);
      talk = "C1/17.5";
      assertThat(of(KIM)).containsExactly(exchange("two"));
      clock.move(Duration.ofHours(8));
      assertThat(of(KIM)).isEmpty();
      talk = "C1/17.6";
      assertThat(of(KIM)).containsExactly(exchange("three"));
    }
    talk = "";
    assertThat(of(KIM)).hasSize(database == null ? 1 : 0);
  }

  @Test
  void while_the_database_is_away_nothing_is_gone_on_from() {
    if (database != null) {
      asks(KIM, "one", false);
      database.close();
      assertThat(exchanges.of(KIM, talk)).isEmpty();
      asks(KIM, "two", true);
    }
  }
}
