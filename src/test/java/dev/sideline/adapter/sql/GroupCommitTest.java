package dev.sideline.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that are committed together. */
@ParameterizedClass
@EnumSource
class GroupCommitTest {
  private final TestDatabase kind;
  private Database database;

  GroupCommitTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE mine (id INTEGER UNIQUE)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CompletableFuture<Integer> insert(int id) {
    return database
        .writes()
        .submit(handle -> handle.execute("INSERT INTO mine (id) VALUES (?)", id));
  }

  private List<Integer> written() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("SELECT id FROM mine ORDER BY id").mapTo(Integer.class).list());
  }

  @Test
  void what_is_told_to_be_written_is() {
    assertThat(insert(1).join()).isEqualTo(1);
    assertThat(written()).containsExactly(1);
  }

  @Test
  void a_write_that_fails_spoils_no_other() {
    insert(7).join();
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int id = 0; id < 50; id++) {
      all.add(insert(id));
    }
    for (int id = 0; id < 50; id++) {
      CompletableFuture<Integer> one = all.get(id);
      if (id == 7) {
        assertThatThrownBy(one::join).hasMessageContaining("INSERT INTO mine");
      } else {
        assertThat(one.join()).isEqualTo(1);
      }
    }
    assertThat(written()).hasSize(50);
  }

  @Test
  void writes_keep_their_order() {
    CompletableFuture<Integer> first = insert(1);
    CompletableFuture<Integer> emptied =
        database.writes().submit(handle -> handle.execute("DELETE FROM mine"));
    insert(2).join();
    assertThat(first.join()).isEqualTo(1);
    assertThat(emptied.join()).isEqualTo(1);
    assertThat(written()).containsExactly(2);
  }

  @Test
  void what_waits_for_the_same_batch_is_written_in_one_go_and_in_its_order() {
    List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
    GroupCommit.Batch<Integer, Integer> batch =
        (handle, all) -> {
          written.add(all);
          return all.stream().map(number -> -number).toList();
        };
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Boolean> before = database.writes().submit(handle -> waitFor(go));
    List<CompletableFuture<Integer>> results = new ArrayList<>();
    results.add(database.writes().submit(batch, 1));
    results.add(database.writes().submit(batch, 2));
    results.add(database.writes().submit(handle -> written.add(List.of(0)) ? 0 : 1));
    results.add(database.writes().submit(batch, 3));
    go.countDown();
    assertThat(before.join()).isTrue();
    assertThat(results.stream().map(CompletableFuture::join)).containsExactly(-1, -2, 0, -3);
    assertThat(written).containsExactly(List.of(1, 2), List.of(0), List.of(3));
  }

  private static boolean waitFor(CountDownLatch go) {
    try {
      return go.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void one_of_a_batch_that_fails_spoils_no_other() {
    GroupCommit.Batch<Integer, Integer> batch =
        (handle, all) -> {
          PreparedBatch insert = handle.prepareBatch("INSERT INTO mine (id) VALUES (?)");
          all.forEach(insert::add);
          return Arrays.stream(insert.execute()).boxed().toList();
        };
    insert(7).join();
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int id = 0; id < 50; id++) {
      all.add(database.writes().submit(batch, id));
    }
    assertThatThrownBy(all.remove(7)::join).hasMessageContaining("INSERT INTO mine");
    assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
    assertThat(written()).hasSize(50);
  }

  @Test
  void what_waits_at_the_end_is_written_and_nothing_is_taken_in_after_it() {
    List<CompletableFuture<Integer>> all = new ArrayList<>();
    for (int id = 0; id < 500; id++) {
      all.add(insert(id));
    }
    database.writes().close();
    assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
    assertThat(written()).hasSize(500);
    assertThatThrownBy(() -> insert(501)).isInstanceOf(RejectedExecutionException.class);
  }

  private static String stackTrace(Throwable e) {
    StringWriter written = new StringWriter();
    e.printStackTrace(new PrintWriter(written, true));
    return written.toString();
  }

  @Test
  void what_fails_is_told_without_the_values_that_were_to_be_written() {
    database.jdbi().useHandle(handle -> handle.execute("CREATE TABLE said (words TEXT UNIQUE)"));
    for (boolean inOneGo : new boolean[] {false, true}) {
      CompletableFuture<Integer> written =
          database
              .writes()
              .submit(
                  handle -> {
                    handle.execute("INSERT INTO said (words) VALUES (?)", "Kim shouts");
                    if (!inOneGo) {
                      return handle.execute("INSERT INTO said (words) VALUES (?)", "Kim shouts");
                    }
                    PreparedBatch batch =
                        handle.prepareBatch("INSERT INTO said (words) VALUES (:words)");
                    batch.bind("words", "Kim shouts").add();
                    batch.bind("words", "Kim shouts").add();
                    return batch.execute().length;
                  });
      assertThatThrownBy(written::join)
          .hasStackTraceContaining("INSERT INTO said")
          .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("Kim shouts"));
    }
  }
}
