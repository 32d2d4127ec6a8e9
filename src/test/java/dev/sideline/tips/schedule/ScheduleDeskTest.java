package dev.sideline.tips.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlAsked;
import dev.sideline.adapter.sql.SqlSchedules;
import dev.sideline.adapter.sql.SqlStruggles;
import dev.sideline.adapter.sql.SqlTipAnswers;
import dev.sideline.adapter.sql.SqlTipPosts;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Asked;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.testkit.NoJobs;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.posting.Post;
import dev.sideline.tips.posting.Reason;
import dev.sideline.tips.posting.TipPicker;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.Settled;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are told of schedules, and what not. */
class ScheduleDeskTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person LEAD = new Person("T1", "U7");
  private static final Person UNKNOWN = new Person("T1", "U8");
  private static final String SHARE = WORDS.of("tip.history.share", 5, 80);

  private final Database database = TestDatabase.SQLITE.open();
  private final SettableClock clock = new SettableClock();
  private final MemoryChannels channels = new MemoryChannels();
  private final KnownPeople people = new KnownPeople().admin(LEAD);
  private final SqlSchedules schedules =
      new SqlSchedules(database.jdbi(), database.writes(), new NoJobs());
  private final SqlTipPosts posts = new SqlTipPosts(database.jdbi(), database.writes(), clock);
  private final SqlTipAnswers answers =
      new SqlTipAnswers(database.jdbi(), database.writes(), clock);
  private final ScheduleDesk desk = desk();

  private ScheduleDesk desk() {
    TipShelf shelf =
        new TipShelf(PLAYBOOK, new TipQuestionsLoader(PROMPTS).live(PLAYBOOK), TeamTips.NONE);
    TipPicker picker = new TipPicker(shelf, posts, new SqlStruggles(database.jdbi()), clock);
    return new ScheduleDesk(
        new Orders(shelf, new Redactor(Set.of()), new Whereabouts(channels, people)),
        schedules,
        new ScheduleViews(channels, picker, posts, answers, clock),
        new Settled(new MemoryLanguages(), channels),
        new Leads(new Leads.Named(true, Set.of(), Set.of()), people),
        clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void schedule(String channel) {
    Rhythm rhythm = Rhythm.onWorkingDays(LocalTime.of(9, 0), ZoneId.of("Europe/Rome"));
    String origin = channel + schedules.of("T1").size();
    schedules.make(
        new Order(
            origin,
            LEAD,
            "test",
            channel,
            Language.EN,
            rhythm,
            "angry customers",
            List.of("angry-customer")),
        rhythm.next(clock.instant(), Set.of()));
  }

  private Message answer(Person person, Seen seen, String channel, String typed) {
    Place place = new Place("test", channel).seen(seen);
    return desk.answer(
        ScheduleWish.parse(typed).orElseThrow(), new Incoming("m1", person, place, "", ""));
  }

  private Message answer(String channel, String typed) {
    return answer(LEAD, Seen.PRIVATELY, channel, typed);
  }

  /** A post whose question five people answered, one of them wrong. */
  private void answered() {
    Post post =
        new Post("T1", "1-1", 1, "C1", "a", "A", Language.EN, Reason.TURN, "", Optional.empty());
    posts.choose("T1", "1-1", "C1", used -> post);
    posts.posted("T1", "1-1");
    for (int person = 1; person <= 5; person++) {
      answers.first(new Person("T1", "U1" + person), "1-1", person == 1 ? 2 : 1, person > 1);
    }
  }

  @Test
  void how_a_channel_did_is_told_to_a_lead_alone() {
    schedule("C1");
    answered();
    assertThat(answer("C1", "history").toString()).contains(SHARE);
    Message openly = answer(LEAD, Seen.OPENLY, "C1", "history");
    assertThat(openly.toString()).doesNotContain(SHARE);
    assertThat(openly.parts().getLast())
        .isEqualTo(new Example("tip history 1", WORDS.of("tip.history.openly")));
  }

  @Test
  void whoever_may_be_a_lead_hears_that_the_chat_cannot_tell() {
    schedule("C1");
    answered();
    Message told = answer(UNKNOWN, Seen.PRIVATELY, "C1", "history");
    assertThat(told.toString()).doesNotContain(SHARE);
    assertThat(told.parts().getLast()).isEqualTo(new Note(WORDS.of("tip.history.unsure")));
  }

  private void asks(String person) {
    new SqlAsked(database.writes(), clock)
        .note(
            new Asked.Entry(
                "q" + person,
                new Person("T1", person),
                new Place("test", "C1"),
                Language.EN,
                "he shouts",
                List.of("angry-customer"),
                true,
                Duration.ZERO));
  }

  @Test
  void why_a_tip_comes_is_told_in_its_own_channel_only() {
    schedule("C1");
    List.of("U1", "U2", "U3").forEach(this::asks);
    database.writes().submit(handle -> "behind the others").join();
    String why = Reason.ASKED.in("", WORDS);
    assertThat(answer("C1", "preview 1").toString()).contains(why);
    assertThat(answer("C2", "preview 1").toString()).doesNotContain(why);
  }

  @Test
  void what_is_removed_stays_removed_when_it_is_asked_for_again() {
    schedule("C1");
    Text removed = new Text(WORDS.of("tip.done.remove", 1));
    assertThat(answer("C1", "remove 1").parts()).containsExactly(removed);
    assertThat(answer("C1", "remove 1").parts()).containsExactly(removed);
    assertThat(answer("C1", "remove 2").parts()).startsWith(new Text(WORDS.of("tip.list.none")));
  }

  @Test
  void a_long_list_begins_with_the_channel_and_says_how_many_are_left_out() {
    for (int made = 0; made < 21; made++) {
      schedule("C1");
    }
    schedule("C2");
    Message list = answer("C2", "list");
    assertThat(((Mentions) list.parts().get(1)).ids()).containsExactly("C2");
    assertThat(list.parts().getLast()).isEqualTo(new Note(WORDS.of("tip.list.more", 2)));
  }
}
