package dev.sideline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The program is killed again and again while people ask. */
class KillTest {
  private static final int KILLS = Integer.getInteger("fault.kills", 5);

  /** From the last start; what a killed process had begun is taken over in less. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  /** One in so many is killed before it is ready. */
  private static final int EARLY = 6;

  @Test
  void nothing_acknowledged_is_lost_however_often_it_is_killed() throws Exception {
    Random random = new Random(Chance.seed("KillTest"));
    try (Peer peer = new Peer();
        RunningCoach coach = new RunningCoach("kill", peer, "");
        Agents agents = new Agents("k", peer, coach)) {
      coach.launch();
      agents.begin();
      for (int i = 0; i < KILLS; i++) {
        if (random.nextInt(EARLY) > 0) {
          coach.awaitReady();
        }
        Thread.sleep(random.nextInt(2_500));
        coach.kill();
        coach.launch();
      }
      coach.awaitReady();
      Thread.sleep(1_000);
      List<Asked> asked = agents.stop();
      Ledger ledger = new Ledger(coach.sqlite());
      ledger.awaitDone(BOUND);
      Tally tally = Tally.of(asked, peer.mail());
      System.out.printf("%d kills: %s%n", KILLS, tally);
      assertThat(tally.lost()).isEmpty();
      assertThat(tally.twiceUnmarked()).isZero();
      assertThat(tally.continued()).isGreaterThan(KILLS);
      assertThat(ledger.unanswered()).hasValue(0);
      assertThat(coach.stop(BOUND)).isZero();
    }
  }
}
