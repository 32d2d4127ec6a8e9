package dev.sideline.adapter.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.adapter.sql.Database;
import dev.sideline.jobs.Worker;
import dev.sideline.jobs.Worker.Outcome.Again;
import dev.sideline.jobs.Worker.Outcome.Done;
import dev.sideline.jobs.Worker.Outcome.Until;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that outlives a process. */
@ParameterizedClass
@EnumSource
class DbJobsTest {
  private static final String KIND = "kind";

  private final TestDatabase kind;
  private final List<String> worked = new CopyOnWriteArrayList<>();
  private final List<DbJobs> processes = new CopyOnWriteArrayList<>();
  private Database database;
  private JobTable table;

  DbJobsTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() throws Exception {
    database = kind.open();
    table = new JobTable(database.isPostgres());
  }

  @AfterEach
  void close() throws Exception {
    processes.forEach(DbJobs::close);
    database.close();
  }

  private DbJobs process(Worker worker, Runnable chore) {
    DbJobs jobs =
        new DbJobs(
            database.jobs(),
            Map.of(KIND, worker),
            Map.of("chore", chore::run),
            table,
            Duration.ofSeconds(5),
            InstantSource.system());
    processes.add(jobs);
    return jobs;
  }

  private DbJobs process(Worker worker) {
    return process(worker, () -> {});
  }

  private Worker noting() {
    return id -> {
      worked.add(id);
      return new Done();
    };
  }

  private void awaitSecond() {
    try {
      Patience.await(() -> worked.contains("second waits"));
      // Until its new time is written down.
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void handIn(String... ids) {
    database
        .jdbi()
        .useTransaction(
            handle -> table.handIn(handle.getConnection(), KIND, List.of(ids), Instant.now()));
    table.wake();
  }

  @Test
  void work_that_is_handed_in_is_done_once() throws Exception {
    DbJobs jobs = process(noting());
    jobs.start();
    handIn("1", "2");
    Patience.await(() -> worked.size() == 2);
    Thread.sleep(1_500);
    assertThat(worked).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void work_of_a_transaction_that_fails_is_none() throws Exception {
    DbJobs jobs = process(noting());
    jobs.start();
    assertThatThrownBy(
            () ->
                database
                    .jdbi()
                    .useTransaction(
                        handle -> {
                          table.handIn(
                              handle.getConnection(), KIND, List.of("lost"), Instant.now());
                          throw new IllegalStateException("made to fail by a test");
                        }))
        .hasMessage("made to fail by a test");
    handIn("kept");
    Patience.await(() -> worked.contains("kept"));
    assertThat(worked).doesNotContain("lost");
  }

  @Test
  void work_is_done_when_it_is_due_and_again_when_there_is_more_to_do() throws Exception {
    AtomicReference<Instant> first = new AtomicReference<>(Instant.MIN);
    DbJobs jobs =
        process(
            id -> {
              worked.add(id);
              return first.compareAndSet(Instant.MIN, Instant.now())
                  ? new Until(Instant.now().plusSeconds(1))
                  : new Done();
            });
    jobs.start();
    Instant due = Instant.now().plusSeconds(1);
    database
        .jdbi()
        .useTransaction(
            handle -> table.handIn(handle.getConnection(), KIND, List.of("later"), due));
    Patience.await(() -> worked.size() == 2);
    assertThat(first.get()).isAfterOrEqualTo(due);
    assertThat(Instant.now()).isAfterOrEqualTo(first.get().plusSeconds(1));
  }

  @Test
  void work_waits_for_a_process_that_does_it() throws Exception {
    DbJobs idle = process(noting());
    handIn("1");
    assertThat(worked).isEmpty();
    idle.close();
    process(noting()).start();
    Patience.await(() -> worked.contains("1"));
  }

  @Test
  void work_that_has_to_be_tried_again_is_and_so_is_work_that_fails() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    DbJobs jobs =
        process(
            id -> {
              worked.add(id);
              return switch (tries.incrementAndGet()) {
                case 1 -> new Again(Duration.ofMillis(100));
                case 2 -> throw new IllegalStateException("made to fail by a test");
                default -> new Done();
              };
            });
    jobs.start();
    handIn("1");
    Patience.await(() -> worked.size() == 3);
    assertThat(worked).containsOnly("1");
  }

  @Test
  void pauses_after_failures_grow_up_to_ten_minutes() {
    assertThat(IntStream.of(0, 1, 8, 9, 1_000).mapToObj(DbJobs::pause))
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(512),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));
  }

  @Test
  void processes_share_the_work_and_nothing_is_done_twice() throws Exception {
    List<String> ids = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
    int many = kind == TestDatabase.POSTGRES ? 3 : 1;
    for (int i = 0; i < many; i++) {
      process(noting()).start();
    }
    handIn(ids.toArray(String[]::new));
    Patience.await(() -> worked.size() >= ids.size());
    assertThat(worked).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void a_chore_is_done_by_one_of_all_processes() throws Exception {
    AtomicInteger done = new AtomicInteger();
    process(noting(), done::incrementAndGet).start();
    if (kind == TestDatabase.POSTGRES) {
      process(noting(), done::incrementAndGet).start();
    }
    Patience.await(() -> done.get() > 0);
    Thread.sleep(1_500);
    assertThat(done).hasValue(1);
  }

  @Test
  void work_that_runs_comes_to_its_end_when_the_process_is_to_stop() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    DbJobs jobs =
        process(
            id -> {
              begun.countDown();
              try {
                Thread.sleep(500);
                worked.add(id);
              } catch (InterruptedException e) {
                worked.add("interrupted");
              }
              return new Done();
            });
    jobs.start();
    handIn("1");
    Patience.await(() -> begun.getCount() == 0);
    jobs.close();
    assertThat(worked).containsExactly("1");
  }

  @Test
  void what_waited_for_something_is_done_as_soon_as_that_is_done() throws Exception {
    DbJobs jobs =
        process(
            id -> {
              if (id.equals("second") && !worked.contains("first")) {
                worked.add("second waits");
                return new Again(Duration.ofMinutes(5));
              }
              if (id.equals("first")) {
                awaitSecond();
              }
              worked.add(id);
              return new Done(id.equals("first") ? Optional.of("second") : Optional.of("none"));
            });
    jobs.start();
    handIn("first", "second");
    Patience.await(() -> worked.contains("second"));
    assertThat(worked).containsExactly("second waits", "first", "second");
  }
}
