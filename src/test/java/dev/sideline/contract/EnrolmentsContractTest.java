package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.chat.Person;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.progress.Enrolment.State;
import dev.sideline.onboarding.progress.LessonProgress.Practice;
import dev.sideline.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is enrolled in what, in every database. */
@ParameterizedClass
@EnumSource
class EnrolmentsContractTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Origin FLOOR = new Origin("slack", "C1", "U7");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final TestDatabase kind;
  private Database database;
  private SqlEnrolments enrolments;

  EnrolmentsContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    enrolments =
        new SqlEnrolments(
            database.jdbi(), database.writes(), new JobTable(database.isPostgres()), "onboarding");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Enrolment begun(String id, Person person) {
    return Enrolment.offered(id, person, "week", FLOOR, NOW).begun(TODAY);
  }

  private long handedIn(String id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void what_was_taken_down_is_found_as_it_was_with_all_its_lessons() {
    Enrolment begun = begun("a", KIM);
    enrolments.begin(begun, NOW.plus(Duration.ofDays(1)));
    Enrolment changed =
        begun
            .with(begun.progress("one").begun().answered(false, NOW).practised(Practice.TRIED))
            .with(begun.progress("two").begun().done("\"note\" é שלום"))
            .reminded(TODAY.plusDays(1))
            .in("Asia/Jerusalem")
            .as(State.PAUSED);
    enrolments.save(changed);
    assertThat(enrolments.of(KIM)).contains(changed.newer());
    assertThat(enrolments.find("a")).contains(changed.newer());
    assertThat(enrolments.find("b")).isEmpty();
    assertThat(enrolments.of(new Person("T2", "U1"))).isEmpty();
  }

  @Test
  void what_begins_is_handed_in_and_what_is_offered_is_not() {
    enrolments.offer(begun("a", KIM));
    assertThat(handedIn("a")).isZero();
    enrolments.begin(begun("b", KIM), NOW);
    assertThat(handedIn("b")).isEqualTo(1);
  }

  @Test
  void an_offer_takes_the_place_only_of_what_is_over() {
    Enrolment begun = begun("a", KIM);
    enrolments.begin(begun, NOW);
    Enrolment offered = Enrolment.offered("b", KIM, "month", FLOOR, NOW);
    assertThat(enrolments.offer(offered)).isFalse();
    assertThat(enrolments.find("a")).contains(begun);
    enrolments.save(begun.as(State.STOPPED));
    assertThat(enrolments.offer(offered)).isTrue();
    assertThat(enrolments.offer(Enrolment.offered("c", KIM, "week", FLOOR, NOW))).isFalse();
    assertThat(enrolments.of(KIM)).contains(offered);
  }

  @Test
  void an_offer_is_taken_back_only_while_nobody_answered_it() {
    Enrolment offered = Enrolment.offered("a", KIM, "week", FLOOR, NOW);
    enrolments.offer(offered.with(offered.progress("one").begun()));
    enrolments.save(offered.as(State.DECLINED));
    assertThat(enrolments.takeBack(offered)).isFalse();
    Enrolment again = Enrolment.offered("b", KIM, "week", FLOOR, NOW);
    enrolments.offer(again.with(again.progress("one").begun()));
    assertThat(enrolments.takeBack(again)).isTrue();
    assertThat(enrolments.of(KIM)).isEmpty();
    enrolments.offer(begun("c", KIM));
    assertThat(enrolments.of(KIM).orElseThrow().lessons()).isEmpty();
  }

  @Test
  void a_later_enrolment_takes_the_place_of_an_earlier_one_and_of_its_lessons() {
    Enrolment begun = begun("a", KIM);
    enrolments.begin(begun.with(begun.progress("one").begun()), NOW);
    enrolments.save(begun.as(State.STOPPED));
    Enrolment offered = Enrolment.offered("b", KIM, "month", FLOOR, NOW);
    enrolments.offer(offered);
    assertThat(enrolments.of(KIM)).contains(offered);
    assertThat(enrolments.find("a")).isEmpty();
  }

  @Test
  void of_two_changes_of_the_same_the_later_one_is_refused() {
    Enrolment begun = begun("a", KIM);
    enrolments.begin(begun, NOW);
    enrolments.save(begun.as(State.PAUSED));
    assertThatThrownBy(() -> enrolments.save(begun.as(State.STOPPED)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(enrolments.of(KIM).orElseThrow().state()).isEqualTo(State.PAUSED);
  }

  @Test
  void what_was_changed_while_it_was_read_is_not_overwritten() {
    Enrolment begun = begun("a", KIM);
    enrolments.begin(begun, NOW);
    Enrolment answered = begun.with(begun.progress("one").begun().answered(true, NOW));
    AtomicBoolean first = new AtomicBoolean(true);
    SqlLogger pressing =
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            boolean read = context.getRenderedSql().startsWith("SELECT *");
            if (read && first.getAndSet(false)) {
              enrolments.save(answered);
            }
          }
        };
    database.jdbi().setSqlLogger(pressing);
    Enrolment read = enrolments.of(KIM).orElseThrow();
    assertThatThrownBy(() -> enrolments.save(read.as(State.PAUSED)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(enrolments.of(KIM)).contains(answered.newer());
  }

  @Test
  void a_lead_who_is_forgotten_hears_of_nobody_any_more() {
    enrolments.offer(begun("a", KIM));
    Person lead = new Person("T1", "U7");
    assertThat(enrolments.people("U7")).containsExactly(lead);
    enrolments.erase(lead);
    assertThat(enrolments.people("U7")).isEmpty();
    assertThat(enrolments.of(KIM).orElseThrow().origin().lead()).isEmpty();
  }

  @Test
  void who_is_not_seen_for_long_is_forgotten_with_their_lessons() {
    Enrolment begun = begun("a", KIM);
    enrolments.offer(begun.with(begun.progress("one").begun()));
    enrolments.expire(NOW);
    assertThat(enrolments.of(KIM)).isPresent();
    enrolments.expire(NOW.plusMillis(1));
    assertThat(enrolments.of(KIM)).isEmpty();
    enrolments.offer(begun("b", KIM));
    assertThat(enrolments.of(KIM).orElseThrow().lessons()).isEmpty();
  }
}
