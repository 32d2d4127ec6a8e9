package dev.sideline.adapter.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what waits to be written together: waiting for the disk, not writing, is what takes time.
 * One thread writes, in the order in which things were handed in.
 */
public final class GroupCommit implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
  private static final int LARGEST_GROUP = 200;
  private static final int LONGEST_QUEUE = 10_000;
  private static final Duration LAST_WRITES = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final BlockingQueue<Write<?, ?>> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final Thread writer;
  private volatile boolean closing;

  /** How writes of one kind go to the database, in one go where several wait. */
  interface Batch<A, T> {

    /** What each of them gives, in their order. */
    List<T> write(Handle handle, List<A> all);
  }

  private record Write<A, T>(Batch<A, T> batch, A one, CompletableFuture<T> written) {

    /** What they give, to be told once it is committed. */
    @SuppressWarnings("unchecked") // Those of one batch have its types.
    static <A, T> Runnable run(Handle handle, Write<A, T> first, List<Write<?, ?>> same) {
      List<Write<A, T>> all = (List<Write<A, T>>) (List<?>) same;
      List<T> results = first.batch.write(handle, all.stream().map(Write::one).toList());
      return () -> {
        for (int i = 0; i < results.size(); i++) {
          all.get(i).written.complete(results.get(i));
        }
      };
    }

    void fail(RuntimeException e) {
      written.completeExceptionally(e);
    }
  }

  GroupCommit(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.writer = Thread.ofPlatform().daemon().name("group-commit").start(this::write);
  }

  /**
   * Hands in a write; the result is there once it is committed, or has failed.
   *
   * @throws RejectedExecutionException when so much waits that it would come too late
   */
  public <T> CompletableFuture<T> submit(Function<Handle, T> statement) {
    return submit((handle, all) -> List.of(statement.apply(handle)), true);
  }

  /**
   * Hands in a write that nobody waits for.
   *
   * @param what is lost where it cannot be written, for the log
   */
  void writeBehind(String what, Function<Handle, ?> statement) {
    try {
      submit(statement)
          .thenApply(written -> true)
          .exceptionally(
              e -> {
                log.warn("{} cannot be written: {}", what, e.toString());
                return false;
              });
    } catch (RejectedExecutionException e) {
      log.warn("{} cannot be written: {}", what, e.getMessage());
    }
  }

  /**
   * The same for one of many: what is handed in for the same batch in a row, is written in one go.
   */
  <A, T> CompletableFuture<T> submit(Batch<A, T> batch, A one) {
    Write<A, T> write = new Write<>(batch, one, new CompletableFuture<>());
    if (closing || !waiting.offer(write)) {
      throw new RejectedExecutionException("too much waits to be written");
    }
    return write.written;
  }

  private void write() {
    try {
      while (!closing || !waiting.isEmpty()) {
        List<Write<?, ?>> group = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(group, LARGEST_GROUP - 1);
        commit(group);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(write -> write.fail(new RejectedExecutionException("closed")));
  }

  private void commit(List<Write<?, ?>> group) {
    try {
      List<Runnable> told =
          jdbi.inTransaction(
              handle ->
                  inARow(group).stream()
                      .map(same -> Write.run(handle, same.getFirst(), same))
                      .toList());
      told.forEach(Runnable::run);
    } catch (RuntimeException e) {
      if (group.size() == 1) {
        group.getFirst().fail(e);
      } else {
        // One of them spoilt it for the others.
        group.forEach(write -> commit(List.of(write)));
      }
    }
  }

  /** A group, cut where one batch ends and another begins. */
  private static List<List<Write<?, ?>>> inARow(List<Write<?, ?>> group) {
    List<List<Write<?, ?>>> rows = new ArrayList<>();
    for (Write<?, ?> write : group) {
      if (rows.isEmpty() || !rows.getLast().getLast().batch().equals(write.batch())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(write);
    }
    return rows;
  }

  /** Writes what waits, for a few seconds at most. */
  @Override
  public void close() {
    closing = true;
    // Wakes the writer, if it waits.
    waiting.offer(new Write<>((handle, all) -> List.of(true), true, new CompletableFuture<>()));
    try {
      if (!writer.join(LAST_WRITES)) {
        writer.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
