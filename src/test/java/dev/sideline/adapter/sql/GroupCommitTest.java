package dev.sideline.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sideline.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
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
}
