package dev.sideline.load;

import dev.sideline.load.OpenLoop.Measured;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;

/** A program that is measured: what it is asked, and what it acknowledged. */
final class Candidate implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final String name;
  private final RunningProgram program;
  private final Table table;
  private final LightSlackClient slack;
  private final String run;
  private final AtomicInteger asked = new AtomicInteger();
  private final BitSet acknowledged = new BitSet();

  /**
   * @param table where it must have written what it acknowledges
   * @param url where it takes commands
   */
  Candidate(String name, RunningProgram program, Table table, URI url, InstantSource clock) {
    this.name = name;
    this.program = program;
    this.table = table;
    this.slack = new LightSlackClient(url, Programs.SECRET, clock);
    this.run = Long.toString(clock.millis());
  }

  String name() {
    return name;
  }

  /** Waits until it acknowledges commands. */
  void awaitReady() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Optional<String> fault = ask(number -> "help");
    while (fault.isPresent()) {
      program.requireAlive();
      if (System.nanoTime() - start > START.toNanos()) {
        throw new IOException(name + " is not ready: " + fault.get());
      }
      Thread.sleep(LOOK);
      fault = ask(number -> "help");
    }
  }

  /** Asks at fixed moments. */
  Measured open(double rate, Duration time, LongFunction<String> texts) {
    return new OpenLoop(rate, (number, due) -> ask(texts)).run(0, time);
  }

  /** Asks as fast as so many connections can. */
  Measured closed(int connections, Duration time, LongFunction<String> texts) {
    return new ClosedLoop(connections, (number, due) -> ask(texts)).run(0, time);
  }

  private Optional<String> ask(LongFunction<String> texts) {
    int number = asked.getAndIncrement();
    Optional<String> fault =
        slack.send(SlashCommand.numbered(run, number, texts.apply(number))).fault();
    if (fault.isEmpty()) {
      synchronized (acknowledged) {
        acknowledged.set(number);
      }
    }
    return fault;
  }

  Duration cpu() {
    return program.cpu();
  }

  /** Kills it, and counts what it acknowledged and what of that it had written. */
  Kept kill() throws SQLException {
    program.kill();
    BitSet lost = (BitSet) acknowledged.clone();
    BitSet written = table.written(run);
    lost.andNot(written);
    return new Kept(acknowledged.cardinality(), written.cardinality(), lost.cardinality());
  }

  /**
   * What was left of a program's commands when it was killed.
   *
   * @param lost how many were acknowledged and are not there
   */
  record Kept(int acknowledged, int written, int lost) {}

  @Override
  public void close() {
    slack.close();
    program.close();
  }
}
