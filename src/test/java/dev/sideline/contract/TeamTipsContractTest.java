package dev.sideline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.sql.Database;
import dev.sideline.adapter.sql.SqlTeamTips;
import dev.sideline.chat.Person;
import dev.sideline.playbook.Quiz;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.TestDatabase;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tips of teams' own, in every database. */
@ParameterizedClass
@EnumSource
class TeamTipsContractTest {
  private static final Quiz QUIZ =
      new Quiz(
          "What is heard on the phone?",
          List.of(
              new Quiz.Answer("A frown", false, "That too, but who wants it?"),
              new Quiz.Answer("A smile", true, "It opens the voice."),
              new Quiz.Answer("Nothing", false, "More than you think.")));

  private final TestDatabase kind;
  private final SettableClock clock = new SettableClock();
  private Database database;
  private SqlTeamTips tips;

  TeamTipsContractTest(TestDatabase kind) {
    this.kind = kind;
  }

  @BeforeEach
  void open() {
    database = kind.open();
    tips = new SqlTeamTips(database.jdbi(), database.writes(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static TeamTip draft(String id, String title, Optional<Quiz> quiz) {
    return new TeamTip(
        "T1",
        id,
        Optional.of(Language.HE),
        title,
        "It is heard.",
        "Smile once.",
        quiz,
        "U1",
        false);
  }

  private static TeamTip kept(TeamTip draft, String author) {
    return new TeamTip(
        draft.tenant(),
        draft.id(),
        draft.language(),
        draft.title(),
        draft.thought(),
        draft.tryToday(),
        draft.quiz(),
        author,
        true);
  }

  @Test
  void a_draft_is_found_as_it_was_written_and_told_by_nobody() {
    TeamTip draft = draft("team_1", "Smile", Optional.of(QUIZ));
    tips.draft(draft);
    assertThat(tips.find("T1", "team_1")).contains(draft);
    assertThat(tips.find("T2", "team_1")).isEmpty();
    assertThat(tips.kept("T1")).isEmpty();
  }

  @Test
  void a_draft_can_be_changed_until_it_is_kept() {
    tips.draft(draft("team_1", "Smile", Optional.of(QUIZ)));
    TeamTip changed = draft("team_1", "Smile, but mean it", Optional.empty());
    tips.draft(changed);
    tips.keep("T1", "team_1");
    tips.draft(draft("team_1", "Frown", Optional.empty()));
    assertThat(tips.kept("T1")).containsExactly(kept(changed, "U1"));
  }

  @Test
  void those_that_are_kept_stand_in_the_order_in_which_they_were_written() {
    for (String id : List.of("team_b", "team_a", "team_c")) {
      tips.draft(draft(id, id, Optional.empty()));
      clock.move(Duration.ofMinutes(1));
      tips.keep("T1", id);
    }
    tips.keep("T1", "team_unknown");
    assertThat(tips.kept("T1"))
        .extracting(TeamTip::id)
        .containsExactly("team_b", "team_a", "team_c");
    tips.remove("T1", "team_a");
    tips.remove("T2", "team_b");
    assertThat(tips.kept("T1")).extracting(TeamTip::id).containsExactly("team_b", "team_c");
  }

  @Test
  void whoever_is_forgotten_takes_drafts_along_and_leaves_the_team_what_is_kept() {
    TeamTip shared = draft("team_1", "Smile", Optional.empty());
    tips.draft(shared);
    tips.keep("T1", "team_1");
    tips.draft(draft("team_2", "Half a thought", Optional.empty()));
    assertThat(tips.people("U1")).containsExactly(new Person("T1", "U1"));
    tips.erase(new Person("T1", "U1"));
    assertThat(tips.kept("T1")).containsExactly(kept(shared, ""));
    assertThat(tips.find("T1", "team_2")).isEmpty();
    assertThat(tips.people("U1")).isEmpty();
    assertThat(tips.people("")).isEmpty();
  }

  @Test
  void old_drafts_are_forgotten_and_what_is_kept_is_not() {
    tips.draft(draft("team_1", "Smile", Optional.empty()));
    tips.keep("T1", "team_1");
    tips.draft(draft("team_2", "Half a thought", Optional.empty()));
    tips.expire(clock.instant());
    assertThat(tips.find("T1", "team_2")).isPresent();
    tips.expire(clock.instant().plusMillis(1));
    assertThat(tips.find("T1", "team_2")).isEmpty();
    assertThat(tips.kept("T1")).hasSize(1);
  }
}
