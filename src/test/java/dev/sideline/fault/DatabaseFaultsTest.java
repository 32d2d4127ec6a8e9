package dev.sideline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.load.SlashCommand;
import dev.sideline.testkit.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes share one PostgreSQL; one of them is killed, and then the database goes away. */
class DatabaseFaultsTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  /** Slack waits no longer. */
  private static final Duration SLACK_WAITS = Duration.ofSeconds(3);

  /** From the death of a process until all it had begun is answered by another. */
  private static final Duration TAKEOVER = Duration.ofSeconds(30);

  private Peer peer;
  private StoppablePostgres postgres;
  private RunningCoach one;
  private RunningCoach other;
  private Ledger ledger;

  @BeforeEach
  void start() throws Exception {
    peer = new Peer();
    postgres = new StoppablePostgres();
    ledger = new Ledger(postgres.url());
    one = new RunningCoach("one", peer, postgres.url());
    other = new RunningCoach("other", peer, postgres.url());
    one.launch();
    other.launch();
    one.awaitReady();
    other.awaitReady();
  }

  @AfterEach
  void stop() throws Exception {
    one.close();
    other.close();
    postgres.close();
    peer.close();
  }

  /** One story, as both processes and the server take long to start. */
  @Test
  void two_processes_share_the_work_and_survive_each_other_and_the_database() throws Exception {
    each_delivery_is_answered_once();
    the_work_of_a_killed_one_is_taken_over();
    people_are_answered_while_the_database_is_away();
    assertThat(one.stop(BOUND)).isZero();
  }

  private void each_delivery_is_answered_once() throws Exception {
    try (Agents agents = new Agents("t", peer, one)) {
      List<SlashCommand> commands = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        SlashCommand command = agents.next();
        commands.add(command);
        Thread sending = Thread.startVirtualThread(() -> agents.ask(command, one));
        agents.ask(command, other);
        sending.join();
      }
      ledger.awaitDone(BOUND);
      assertThat(commands)
          .allSatisfy(command -> assertThat(peer.mail().at(command.id())).hasSize(1));
    }
  }

  private void the_work_of_a_killed_one_is_taken_over() throws Exception {
    peer.model().takes(Duration.ofSeconds(1));
    try (Agents agents = new Agents("k", peer, one, other)) {
      agents.begin();
      Thread.sleep(3_000);
      other.kill();
      long killed = System.nanoTime();
      Thread.sleep(500);
      List<Asked> asked = agents.stop();
      ledger.awaitDone(BOUND);
      Duration took = Duration.ofNanos(System.nanoTime() - killed);
      Tally tally = Tally.of(asked, peer.mail());
      System.out.printf("Taken over after %d ms: %s%n", took.toMillis(), tally);
      assertThat(tally.lost()).isEmpty();
      assertThat(tally.twiceUnmarked()).isZero();
      assertThat(took).isLessThan(TAKEOVER);
    }
  }

  private void people_are_answered_while_the_database_is_away() throws Exception {
    try (Agents agents = new Agents("d", peer, one)) {
      List<Asked> before = agents.askFor(Duration.ofSeconds(1));
      postgres.stop();
      Patience.await(() -> one.health().contains("degraded"));
      List<Asked> meanwhile = agents.askFor(Duration.ofSeconds(4));
      Asked going =
          agents.ask(
              new SlashCommand(
                  "d.on", "UON", "+ il cliente continua a urlare e non ascolta", peer.address("/")),
              one);
      postgres.start();
      long started = System.nanoTime();
      Patience.await(BOUND, () -> !one.health().contains("degraded"));
      Duration recovery = Duration.ofNanos(System.nanoTime() - started);
      List<Asked> after = agents.askFor(Duration.ofSeconds(1));
      ledger.awaitDone(BOUND);
      System.out.printf("Before the database went: %s%n", Tally.of(before, peer.mail()));
      System.out.printf(
          "While it was away, slowest %d ms: %s%n",
          meanwhile.stream().mapToLong(asked -> asked.took().toMillis()).max().orElse(0),
          Tally.of(meanwhile, peer.mail()));
      System.out.printf(
          "Well again after %d ms: %s%n", recovery.toMillis(), Tally.of(after, peer.mail()));
      assertThat(meanwhile)
          .isNotEmpty()
          .allMatch(Asked::isAcknowledged)
          .noneMatch(Asked::isToBeContinued)
          .allSatisfy(asked -> assertThat(asked.took()).isLessThan(SLACK_WAITS));
      assertThat(going.isAcknowledged()).isTrue();
      assertThat(Mail.says(going.text(), "advice.do")).isTrue();
      assertThat(after).anyMatch(Asked::isToBeContinued);
      List<Asked> all = new ArrayList<>(before);
      all.addAll(after);
      assertThat(Tally.of(all, peer.mail()).lost()).isEmpty();
      assertThat(Tally.of(all, peer.mail()).twiceUnmarked()).isZero();
    }
  }
}
