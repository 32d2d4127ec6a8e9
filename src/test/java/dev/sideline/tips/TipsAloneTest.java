package dev.sideline.tips;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.SettableClock;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.tips.schedule.ScheduleForm;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Settled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tips for one person, where nothing is kept. */
class TipsAloneTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));
  private static final Text NOWHERE = new Text(Words.in(Language.EN).of("tip.nowhere"));
  private static final Incoming FROM =
      new Incoming("m1", new Person("local", "me"), new Place("terminal", ""), "", "");

  private final Settled settled = new Settled(new MemoryLanguages(), new MemoryChannels());
  private final Tips tips =
      Tips.alone(
          new TipDesk(
              new TipShelf(PLAYBOOK, new TipQuestionsLoader(PROMPTS).live(PLAYBOOK), TeamTips.NONE),
              settled,
              new Redactor(Set.of("GB")),
              from -> false,
              new SettableClock()),
          settled);

  private Message answer(String typed) {
    return tips.answer(TipWish.parse(typed).orElseThrow(), FROM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"schedule daily 9", "list", "skip 1", "history", "team", "post=angry-customer"})
  void what_is_for_teams_is_told_to_need_a_chat_and_a_database(String typed) {
    assertThat(answer(typed).parts()).containsExactly(NOWHERE);
  }

  @Test
  void a_form_for_teams_tells_the_same_and_takes_nothing() {
    NowhereForm nowhere = new NowhereForm(settled);
    Form opened = nowhere.open("", FROM);
    assertThat(opened.submit()).isEmpty();
    assertThat(opened.toString()).contains(NOWHERE.text());
    assertThat(nowhere.submit(new Filled(ScheduleForm.NAME, "", Map.of()), FROM))
        .isEqualTo(new Taken(List.of()));
  }

  @Test
  void customers_data_in_a_topic_is_neither_told_nor_carried_along() {
    String shown = answer("about angry customer kim.doe@example.com").toString();
    assertThat(shown).contains("tip another=", "angry customer").doesNotContain("kim.doe");
    assertThat(answer("about qqq kim.doe@example.com").toString()).doesNotContain("kim.doe");
  }
}
