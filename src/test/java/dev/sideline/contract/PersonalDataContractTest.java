package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.DatedRows;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlBacklog;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.adapter.sql.SqlExchanges;
import dev.sideline.adapter.sql.SqlHandovers;
import dev.sideline.adapter.sql.SqlInbox;
import dev.sideline.adapter.sql.SqlLanguages;
import dev.sideline.adapter.sql.SqlPosts;
import dev.sideline.adapter.sql.SqlSchedules;
import dev.sideline.adapter.sql.SqlTipAnswers;
import dev.sideline.app.TipStores;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.coaching.Asked;
import dev.sideline.coaching.Exchange;
import dev.sideline.handover.Handovers.HandedOver;
import dev.sideline.intake.Inbox.Due;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.privacy.Forgetting;
import dev.sideline.privacy.PersonalData;
import dev.sideline.testkit.NoJobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.schedule.Order;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.words.Language;
import dev.sideline.workspace.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private SqlEnrolments enrolments;
  private SqlSchedules schedules;
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
    enrolments = new SqlEnrolments(database.jdbi(), database.writes(), new NoJobs(), "onboarding");
    schedules = new SqlSchedules(database.jdbi(), database.writes(), new NoJobs());
    List<PersonalData> people =
        new ArrayList<>(List.of(languages, exchanges, backlog, enrolments, schedules));
    people.addAll(DatedRows.in(database));
    tips = TipStores.in(database, new NoJobs(), clock);
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
    new SqlTipAnswers(database.jdbi(), database.writes(), clock).first(person, "1-17", 2, true);
    schedules.make(order(id, person), Instant.EPOCH);
    handovers.note("C9/" + id, new HandedOver(person, FLOOR, Language.IT, "he shouts"));
    tips.team().draft(teamTip(person));
    Enrolment offered =
        Enrolment.offered(
            "enrolment of " + person,
            person,
            "week",
            new Origin("slack", "C1", ""),
            clock.instant());
    enrolments.offer(offered.with(offered.progress("respect").begun()));
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

  private static Order order(String origin, Person lead) {
    Rhythm rhythm = new Rhythm(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, ZoneId.of("Europe/Rome"));
    return new Order(origin, lead, "slack", "C1", Language.IT, rhythm, "", List.of());
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
    Map<String, Long> everything = traces(KIM);
    assertThat(everything)
        .isEqualTo(
            Map.ofEntries(
                Map.entry("asked", 1L),
                Map.entry("enrolment", 1L),
                Map.entry("lesson_progress", 1L),
                Map.entry("exchange", 1L),
                Map.entry("handover", 1L),
                Map.entry("incoming", 1L),
                Map.entry("person_language", 1L),
                Map.entry("post", 1L),
                Map.entry("tip_answer", 1L),
                Map.entry("tip_schedule", 1L),
                Map.entry("team_tip", 1L)));
    forgetting.erase(KIM);
    assertThat(traces(KIM).values()).containsOnly(0L);
    assertThat(traces(NAMESAKE)).isEqualTo(everything);
    assertThat(traces(TAL)).isEqualTo(everything);
    assertThat(languages.of(KIM)).isEmpty();
    assertThat(schedules.of("T1")).hasSize(2);
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
        .containsEntry("enrolment", 1L)
        .containsEntry("exchange", 0L);
    clock.move(Duration.ofMillis(1));
    forgetting.expire();
    assertThat(traces(KIM))
        .containsEntry("asked", 0L)
        .containsEntry("handover", 0L)
        .containsEntry("enrolment", 0L)
        .containsEntry("lesson_progress", 0L)
        .containsEntry("tip_answer", 0L)
        .containsEntry("tip_schedule", 1L)
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
