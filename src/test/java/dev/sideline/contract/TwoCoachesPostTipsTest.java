package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.scheduler.DbJobs;
import dev.sideline.adapter.scheduler.JobTable;
import dev.sideline.adapter.sql.Database;
import dev.sideline.app.Team;
import dev.sideline.app.TipStores;
import dev.sideline.app.TipsWiring;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Noticeboard;
import dev.sideline.chat.Person;
import dev.sideline.config.DatabaseConfig;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.testkit.Patience;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.schedule.Order;
import dev.sideline.words.Language;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.Settled;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Two coaches on one PostgreSQL, which both know of the same schedules. */
class TwoCoachesPostTipsTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));

  private final SettableClock clock = new SettableClock();
  private final List<Up> up = new CopyOnWriteArrayList<>();

  /** What one of the coaches put up, also twice. */
  private record Up(String coach, String notice, String channel, String heading) {}

  private Noticeboard board(String coach) {
    return (notice, message) -> {
      up.add(new Up(coach, notice.id(), notice.place().channel(), heading(message)));
      return new Noticeboard.Posted.Up("C1/1.1");
    };
  }

  private static String heading(Message message) {
    return ((Heading) message.parts().getFirst()).text();
  }

  private DbJobs coach(String name, Database database) {
    Team team =
        new Team(
            new Settled(new MemoryLanguages(), new MemoryChannels()),
            new Leads(new Leads.Named(false, Set.of(), Set.of("U7")), new KnownPeople()),
            new KnownPeople(),
            board(name),
            new Redactor(Set.of()));
    JobTable table = new JobTable(database.isPostgres());
    TipsWiring tips =
        TipsWiring.of(PROMPTS, PLAYBOOK, team, TipStores.in(database, table, clock), clock);
    DbJobs jobs =
        new DbJobs(database.jobs(), tips.workers(), Map.of(), table, Duration.ofSeconds(5), clock);
    jobs.start();
    return jobs;
  }

  private static Order order(int number, String channel) {
    return new Order(
        "o" + number,
        new Person("T1", "U7"),
        "slack",
        channel,
        Language.EN,
        Rhythm.onWorkingDays(LocalTime.of(9, 0), ZoneId.of("Europe/Rome")),
        "",
        List.of());
  }

  @Test
  void each_tip_is_posted_by_one_of_them() throws Exception {
    DatabaseConfig config = TestDatabase.POSTGRES.fresh();
    try (Database one = Database.open(config);
        Database other = Database.open(config);
        DbJobs first = coach("one", one);
        DbJobs second = coach("other", other)) {
      schedule(one, 10, number -> "C" + number);
      clock.move(Duration.ofHours(23));
      Patience.await(() -> up.size() == 10);
      // What comes next is for whoever is left.
      first.close();
      clock.move(Duration.ofDays(1));
      Patience.await(() -> up.size() == 20);
      assertThat(up).extracting(Up::notice).doesNotHaveDuplicates();
      assertThat(up.subList(10, 20)).extracting(Up::coach).containsOnly("other");
    }
  }

  @Test
  void schedules_of_one_channel_post_different_tips_whoever_carries_them_out() throws Exception {
    DatabaseConfig config = TestDatabase.POSTGRES.fresh();
    try (Database one = Database.open(config);
        Database other = Database.open(config);
        DbJobs first = coach("one", one);
        DbJobs second = coach("other", other)) {
      schedule(one, 10, number -> "C1");
      clock.move(Duration.ofHours(23));
      Patience.await(() -> up.size() == 10);
      assertThat(up).extracting(Up::heading).doesNotHaveDuplicates();
    }
  }

  private void schedule(Database database, int many, IntFunction<String> channels) {
    TipStores stores = TipStores.in(database, new JobTable(database.isPostgres()), clock);
    for (int number = 1; number <= many; number++) {
      Order order = order(number, channels.apply(number));
      stores.schedules().make(order, order.rhythm().next(clock.instant(), Set.of()));
    }
  }
}
