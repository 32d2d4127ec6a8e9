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

/**
 * Commits what waits to be written together: waiting for the disk, not writing, is what takes time.
 * One thread writes, in the order in which things were handed in.
 */
public final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 200;
  private static final int LONGEST_QUEUE = 10_000;
  private static final Duration LAST_WRITES = Duration.ofSeconds(5);

  private final Jdbi jdbi;
  private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>(LONGEST_QUEUE);
  private final Thread writer;
  private volatile boolean closing;

  private record Write<T>(Function<Handle, T> statement, CompletableFuture<T> written) {

    /** What it gives, to be told once it is committed. */
    Runnable run(Handle handle) {
      T result = statement.apply(handle);
      return () -> written.complete(result);
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
    Write<T> write = new Write<>(statement, new CompletableFuture<>());
    if (closing || !waiting.offer(write)) {
      throw new RejectedExecutionException("too much waits to be written");
    }
    return write.written;
  }

  private void write() {
    try {
      while (!closing || !waiting.isEmpty()) {
        List<Write<?>> group = new ArrayList<>(List.of(waiting.take()));
        waiting.drainTo(group, LARGEST_GROUP - 1);
        commit(group);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    waiting.forEach(write -> write.fail(new RejectedExecutionException("closed")));
  }

  private void commit(List<Write<?>> group) {
    try {
      List<Runnable> told =
          jdbi.inTransaction(handle -> group.stream().map(write -> write.run(handle)).toList());
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

  /** Writes what waits, for a few seconds at most. */
  @Override
  public void close() {
    closing = true;
    // Wakes the writer, if it waits.
    waiting.offer(new Write<>(handle -> true, new CompletableFuture<>()));
    try {
      if (!writer.join(LAST_WRITES)) {
        writer.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
