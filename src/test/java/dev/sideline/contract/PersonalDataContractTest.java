package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.DatedRows;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.adapter.sql.SqlHandovers;
import dev.sideline.adapter.sql.SqlInbox;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.app.TipStores;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Exchange;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.privacy.Forgetting;
import dev.sideline.privacy.PersonalData;
import dev.sideline.testkit.NoJobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Forgetting people, in every table there is. */
@ParameterizedClass
@EnumSource
class PersonalDataContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person NAMESAKE = new Person("T2", "U1");
  private static final Person TAL = new Person("T1", "U2");
  private static final Place FLOOR = new Place("slack", "C1");

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private SqlLanguages languages;
  private SqlExchanges exchanges;
  private SqlAsked asked;
  private SqlBacklog backlog;
  private SqlPosts posts;
  private SqlHandovers handovers;
  private TipStores tips;
  private Forgetting forgetting;

  PersonalDataContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    languages = new SqlLanguages(database.jdbi(), database.writes());
    exchanges = new SqlExchanges(database.jdbi(), database.writes(), clock);
    asked = new SqlAsked(database.writes(), clock);
    posts = new SqlPosts(database.jdbi(), database.writes(), clock);
    handovers = new SqlHandovers(database.jdbi(), database.writes(), clock);
    backlog = new SqlBacklog(database.jdbi(), database.writes(), clock);
    List<PersonalData> people = new ArrayList<>(List.of(languages, exchanges, backlog));
    people.addAll(DatedRows.in(database));
    tips = TipStores.in(database, clock);
    people.addAll(tips.people());
    forgetting = new Forgetting(people, Duration.ofDays(90), clock);
    List.of(KIM, NAMESAKE, TAL).forEach(this::leaveTracesOf);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void leaveTracesOf(Person person) {
    String id = "delivery of " + person;
    Incoming incoming = new Incoming(id, person, FLOOR, "he shouts", "");
    new SqlInbox(database.writes(), new NoJobs(), clock).admit(incoming, Due.THE_REST);
    posts.note(incoming, "C1/17.5");
    handovers.note("C9/" + id, new HandedOver(person, FLOOR, Language.IT, "he shouts"));
    tips.team().draft(teamTip(person));
    languages.choose(person, Language.IT);
    exchanges.note(person, "", new Exchange("he shouts", "breathe"), false);
    asked.note(
        new Asked.Entry(
            id,
            person,
            FLOOR,
            Language.IT,
            "he shouts",
            List.of("calm"),
            true,
            Duration.ofMillis(3)));
    asked.reasoned(id);
  }

  private static TeamTip teamTip(Person author) {
    return new TeamTip(
        author.tenant(),
        TeamTip.PREFIX + author.id(),
        Optional.empty(),
        "Smile",
        "It is heard on the phone.",
        "Smile once.",
        Optional.empty(),
        author.id(),
        false);
  }

  /** In how many rows of each table that has a person's column a person stands. */
  private Map<String, Long> traces(Person person) {
    database.writes().submit(handle -> "behind the others").join();
    Map<String, Long> traces = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle -> {
              for (String table : tables(handle)) {
                traces.put(
                    table,
                    handle
                        .createQuery(
                            "SELECT COUNT(*) FROM " + table + " WHERE tenant = :t AND person = :p")
                        .bind("t", person.tenant())
                        .bind("p", person.id())
                        .mapTo(Long.class)
                        .one());
              }
            });
    return traces;
  }

  private List<String> tables(Handle handle) {
    return handle
        .createQuery(
            kind == TestDatabase.SQLITE
                ? """
                SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name = 'person'
                """
                : """
                SELECT table_name FROM information_schema.columns
                WHERE column_name = 'person' AND table_schema = 'public'
                """)
        .mapTo(String.class)
        .list();
  }

  @Test
  void whoever_is_forgotten_leaves_no_row_in_any_table_and_others_stay() {
    assertThat(traces(KIM))
        .isEqualTo(
            Map.of(
                "asked",
                1L,
                "exchange",
                1L,
                "handover",
                1L,
                "incoming",
                1L,
                "person_language",
                1L,
                "post",
                1L,
                "team_tip",
                1L));
    forgetting.erase(KIM);
    assertThat(traces(KIM).values()).containsOnly(0L);
    assertThat(traces(NAMESAKE).values()).containsOnly(1L);
    assertThat(traces(TAL).values()).containsOnly(1L);
    assertThat(languages.of(KIM)).isEmpty();
  }

  @Test
  void what_was_just_handed_in_is_forgotten_too() {
    leaveTracesOf(new Person("T1", "U3"));
    forgetting.erase(new Person("T1", "U3"));
    assertThat(traces(new Person("T1", "U3")).values()).containsOnly(0L);
  }

  @Test
  void people_are_found_by_their_id_in_all_tenants() {
    database.writes().submit(handle -> "behind the others").join();
    assertThat(forgetting.people("U1")).containsExactlyInAnyOrder(KIM, NAMESAKE);
    assertThat(forgetting.people("U9")).isEmpty();
  }

  @Test
  void what_was_asked_is_forgotten_after_its_time() {
    clock.move(Duration.ofDays(90));
    forgetting.expire();
    assertThat(traces(KIM))
        .containsEntry("asked", 1L)
        .containsEntry("handover", 1L)
        .containsEntry("exchange", 0L);
    clock.move(Duration.ofMillis(1));
    forgetting.expire();
    assertThat(traces(KIM))
        .containsEntry("asked", 0L)
        .containsEntry("handover", 0L)
        .containsEntry("person_language", 1L);
  }

  @Test
  void an_answer_is_taken_down_with_its_origin_and_its_time() {
    database.writes().submit(handle -> "behind the others").join();
    clock.move(Duration.ofMillis(1_700));
    asked.reasoned("delivery of " + KIM);
    database.writes().submit(handle -> "behind the others").join();
    String row =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            SELECT origin || ' ' || first_ms || ' ' || advice_ms || ' ' || cards
                            FROM asked WHERE id = :id
                            """)
                        .bind("id", "delivery of " + KIM)
                        .mapTo(String.class)
                        .one());
    assertThat(row).isEqualTo("model 3 1700 calm");
  }
}
