package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.scheduler.DbJobs;
import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlEnrolments;
import dev.sideline.chat.Directory;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Person;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.content.LiveContent;
import dev.sideline.content.PromptFolder;
import dev.sideline.onboarding.Letters;
import dev.sideline.onboarding.Mornings;
import dev.sideline.onboarding.School;
import dev.sideline.onboarding.Timetable;
import dev.sideline.onboarding.progress.Enrolment;
import dev.sideline.onboarding.progress.Enrolment.Origin;
import dev.sideline.onboarding.track.Tracks;
import dev.sideline.onboarding.track.TracksLoader;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Settled;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Two coaches on one PostgreSQL, which lead in the same people. */
class TwoCoachesLeadInTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LiveContent<Tracks> TRACKS =
      new TracksLoader(PROMPTS, new PlaybookLoader(PROMPTS)::load).live();

  private final SettableClock clock = new SettableClock();
  private final List<String> sent = new CopyOnWriteArrayList<>();

  /** Sends whatever it is given, also twice. */
  private final Noticeboard board =
      (notice, message) -> {
        sent.add(notice.id());
        return new Noticeboard.Posted.Up("D1/1.1");
      };

  private static SqlEnrolments enrolments(Database database) {
    return new SqlEnrolments(
        database.jdbi(), database.writes(), new JobTable(database.isPostgres()), Mornings.KIND);
  }

  private DbJobs coach(Database database) {
    MemoryChannels channels = new MemoryChannels();
    School school =
        new School(
            TRACKS,
            enrolments(database),
            new Settled(new MemoryLanguages(), channels),
            new Timetable(Directory.NONE, channels, clock),
            new Letters(board),
            new Leads(new Leads.Named(false, Set.of(), Set.of()), Directory.NONE));
    DbJobs jobs =
        new DbJobs(
            database.jobs(),
            Map.of(Mornings.KIND, new Mornings(school)),
            Map.of(),
            new JobTable(database.isPostgres()),
            Duration.ofSeconds(5),
            clock);
    jobs.start();
    return jobs;
  }

  /** Whether all were reminded once, and the work is laid down until the next morning. */
  private static boolean isReminded(Database database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT (SELECT COUNT(*) FROM enrolment WHERE reminders = 1) = 10
                          AND (SELECT COUNT(*) FROM scheduled_tasks WHERE NOT picked) = 10
                        """)
                    .mapTo(Boolean.class)
                    .one());
  }

  @Test
  void each_letter_is_written_by_one_of_them() throws Exception {
    DatabaseConfig config = TestDatabase.POSTGRES.fresh();
    try (Database one = Database.open(config);
        Database other = Database.open(config);
        DbJobs first = coach(one);
        DbJobs second = coach(other)) {
      for (int number = 1; number <= 10; number++) {
        Enrolment enrolment =
            Enrolment.offered(
                    "e" + number,
                    new Person("T1", "U" + number),
                    "first-week",
                    new Origin("slack", "", ""),
                    clock.instant())
                .begun(LocalDate.of(2026, 3, 2))
                .in("Europe/Rome");
        enrolments(one).begin(enrolment, clock.instant().plus(Duration.ofDays(1)));
      }
      clock.move(Duration.ofDays(1));
      Patience.await(() -> isReminded(one));
      clock.move(Duration.ofDays(1));
      Patience.await(() -> sent.size() == 20);
      assertThat(sent).doesNotHaveDuplicates();
    }
  }
}
