package dev.sideline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.load.SlashCommand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Slack and the model fail while people ask, and the program is told to stop. It is started once
 * for all; a model that was dead for a while is not asked again at once, so this comes last.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PeerFaultsTest {
  private static final Duration BOUND = Duration.ofSeconds(60);

  private Peer peer;
  private RunningCoach coach;
  private Ledger ledger;

  @BeforeAll
  void start() throws Exception {
    peer = new Peer();
    coach = new RunningCoach("peers", peer, "");
    coach.start();
    ledger = new Ledger(coach.sqlite());
  }

  @BeforeEach
  void all_is_well() {
    peer.slack(Mishaps.NONE);
    peer.model(Mishaps.NONE);
    peer.model().takes(Duration.ofMillis(100));
  }

  @AfterAll
  void stop() throws Exception {
    coach.close();
    peer.close();
  }

  @Test
  @Order(1)
  void a_delivery_that_comes_twice_is_answered_once() throws Exception {
    try (Agents agents = new Agents("t", peer, coach)) {
      SlashCommand command = agents.next();
      Asked first = agents.ask(command, coach);
      Asked second = agents.ask(command, coach);
      ledger.awaitDone(BOUND);
      assertThat(first.isToBeContinued()).isTrue();
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.text()).isEmpty();
      assertThat(peer.mail().at(command.id())).hasSize(1);
    }
  }

  @Test
  @Order(2)
  void what_has_no_address_any_more_goes_to_the_person() throws Exception {
    try (Agents agents = new Agents("g", peer, coach)) {
      List<SlashCommand> commands = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        SlashCommand command = agents.next();
        commands.add(
            new SlashCommand(
                command.id(), "UGONE" + i, command.text(), peer.goneUrl(command.id())));
      }
      for (SlashCommand command : commands) {
        assertThat(agents.ask(command, coach).isToBeContinued()).isTrue();
      }
      ledger.awaitDone(BOUND);
      assertThat(commands)
          .allSatisfy(command -> assertThat(peer.mail().at(command.user())).hasSize(1));
    }
  }

  @Test
  @Order(3)
  void what_fails_or_stalls_or_is_cut_is_answered_in_the_end() throws Exception {
    long seed = Chance.seed("PeerFaultsTest");
    peer.slack(Mishaps.seeded(seed, 0.6, 1));
    peer.model(Mishaps.seeded(seed, 0.3, 1));
    try (Agents agents = new Agents("f", peer, coach)) {
      List<Asked> asked = agents.askFor(Duration.ofSeconds(4));
      ledger.awaitDone(BOUND);
      Tally tally = Tally.of(asked, peer.mail());
      System.out.println("Slack and the model fail: " + tally);
      assertThat(tally.acknowledged()).isEqualTo(tally.asked());
      assertThat(tally.lost()).isEmpty();
      assertThat(tally.twiceUnmarked()).isZero();
      assertThat(tally.twiceMarked()).isPositive();
      assertThat(tally.byModel()).isPositive();
    }
  }

  @Test
  @Order(4)
  void told_to_stop_it_ends_well_and_the_next_start_answers_the_rest() throws Exception {
    peer.model().takes(Duration.ofMillis(1_500));
    try (Agents agents = new Agents("s", peer, coach)) {
      agents.begin();
      Thread.sleep(2_000);
      long start = System.nanoTime();
      assertThat(coach.stop(Duration.ofSeconds(30))).isZero();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      List<Asked> asked = agents.stop();
      coach.start();
      ledger.awaitDone(BOUND);
      Tally tally = Tally.of(asked, peer.mail());
      System.out.printf("Told to stop, it took %d ms: %s%n", took.toMillis(), tally);
      assertThat(tally.lost()).isEmpty();
      assertThat(tally.continued()).isPositive();
      assertThat(tally.twiceUnmarked()).isZero();
    }
  }

  @Test
  @Order(5)
  void without_a_model_the_advice_is_the_playbooks_own_and_says_so() throws Exception {
    peer.model(Mishaps.always(Mishap.CUT));
    try (Agents agents = new Agents("n", peer, coach)) {
      List<Asked> asked = agents.askFor(Duration.ofSeconds(2));
      ledger.awaitDone(BOUND);
      Tally tally = Tally.of(asked, peer.mail());
      System.out.println("The model is dead: " + tally);
      assertThat(tally.lost()).isEmpty();
      assertThat(tally.continued()).isPositive();
      assertThat(asked)
          .filteredOn(Asked::isToBeContinued)
          .allSatisfy(
              command ->
                  assertThat(peer.mail().at(command.id()))
                      .singleElement()
                      .matches(text -> Mail.says(text, "advice.model.none")));
    }
  }
}
