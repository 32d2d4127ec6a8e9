package dev.sideline.tips.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Pressed;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.playbook.Quiz;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.tips.shelf.TeamTip;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Settled;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A lead writes a tip of the team's own. */
class TeamTipFormTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person LEAD = new Person("T1", "U1");
  private static final Person AGENT = new Person("T1", "U2");

  private final KnownPeople people = new KnownPeople().admin(LEAD).colleague(AGENT);
  private final MemoryLanguages languages = new MemoryLanguages();
  private final Settled settled = new Settled(languages, new MemoryChannels());
  private final Leads leads = new Leads(new Leads.Named(true, Set.of(), Set.of()), people);
  private final Shelf shelf = new Shelf();
  private final TeamTipForm form =
      new TeamTipForm(shelf, settled, leads, new Redactor(Set.of("GB")));
  private final TeamTipDesk desk = new TeamTipDesk(shelf, settled, leads);

  /** Keeps tips in this process. */
  private static final class Shelf implements TeamTips {
    private final Map<String, TeamTip> tips = new LinkedHashMap<>();

    @Override
    public List<TeamTip> kept(String tenant) {
      return tips.values().stream().filter(TeamTip::kept).toList();
    }

    @Override
    public Optional<TeamTip> find(String tenant, String id) {
      return Optional.ofNullable(tips.get(id));
    }

    @Override
    public void draft(TeamTip tip) {
      tips.put(tip.id(), tip);
    }

    @Override
    public void keep(String tenant, String id) {
      tips.computeIfPresent(
          id,
          (key, tip) ->
              new TeamTip(
                  tip.tenant(),
                  tip.id(),
                  tip.language(),
                  tip.title(),
                  tip.thought(),
                  tip.tryToday(),
                  tip.quiz(),
                  tip.author(),
                  true));
    }

    @Override
    public void remove(String tenant, String id) {
      tips.remove(id);
    }
  }

  private static Incoming from(Person person) {
    return new Incoming("form/V1", person, new Place("test", "C1"), "", "");
  }

  private static Map<String, String> filled() {
    return new HashMap<>(
        Map.of(
            "title", "Smile",
            "thought", " It is heard\non the phone. ",
            "try", "Smile once.",
            "language", "all"));
  }

  private static Map<String, String> asking() {
    Map<String, String> values = filled();
    values.putAll(
        Map.of(
            "question", "What is heard?",
            "answer-1", "A frown",
            "because-1", "That too.",
            "answer-2", "A smile",
            "because-2", "It opens the voice.",
            "answer-3", "Nothing",
            "because-3", "More than that.",
            "right", "2"));
    return values;
  }

  private Outcome sent(Person person, Map<String, String> values) {
    return form.submit(new Filled("team-tip", "", values), from(person));
  }

  private Message wished(Person person, String words) {
    return desk.answer(TeamWish.parse(words).orElseThrow(), from(person));
  }

  @Test
  void what_a_lead_sends_is_a_draft_that_is_shown_before_anybody_else_sees_it() {
    Outcome sent = sent(LEAD, asking());
    TeamTip draft = shelf.tips.values().iterator().next();
    assertThat(sent).isEqualTo(new Pressed("tip preview " + draft.id()));
    assertThat(draft.thought()).isEqualTo("It is heard on the phone.");
    assertThat(draft.quiz().map(Quiz::right).map(Quiz.Answer::text)).contains("A smile");
    assertThat(draft.kept()).isFalse();
    Message preview = wished(LEAD, "preview " + draft.id());
    assertThat(preview.parts()).startsWith(new Text(WORDS.of("tip.team.preview")));
    assertThat(preview.toString())
        .contains("It is heard on the phone.", "Smile once.", "What is heard?");
    Buttons buttons = (Buttons) preview.parts().getLast();
    assertThat(buttons.buttons())
        .extracting(Message.Button::act)
        .containsExactly(
            "tip keep " + draft.id(), "form team-tip " + draft.id(), "tip drop " + draft.id());
  }

  @Test
  void a_draft_is_kept_changed_or_thrown_away() {
    sent(LEAD, filled());
    String id = shelf.tips.keySet().iterator().next();
    Form again = form.open(id, from(LEAD));
    assertThat(((Line) again.fields().getFirst()).value()).isEqualTo("Smile");
    Map<String, String> values = filled();
    values.put("title", "Smile, but mean it");
    form.submit(new Filled("team-tip", id, values), from(LEAD));
    assertThat(shelf.tips).hasSize(1);
    assertThat(wished(LEAD, "keep " + id)).isEqualTo(told(WORDS.of("tip.team.kept")));
    assertThat(shelf.kept("T1")).extracting(TeamTip::title).containsExactly("Smile, but mean it");
    assertThat(wished(LEAD, "drop " + id)).isEqualTo(told(WORDS.of("tip.team.kept")));
    assertThat(shelf.kept("T1")).hasSize(1);

    sent(LEAD, filled());
    assertThat(shelf.tips).hasSize(1);
  }

  @Test
  void a_draft_that_is_thrown_away_is_gone() {
    sent(LEAD, filled());
    String id = shelf.tips.keySet().iterator().next();
    assertThat(wished(LEAD, "drop " + id)).isEqualTo(told(WORDS.of("tip.team.dropped")));
    assertThat(wished(LEAD, "keep " + id)).isEqualTo(told(WORDS.of("tip.team.gone")));
    assertThat(shelf.tips).isEmpty();
  }

  @Test
  void everybody_reads_the_list_and_leads_take_tips_out_by_their_number() {
    sent(LEAD, filled());
    shelf.keep("T1", shelf.tips.keySet().iterator().next());
    assertThat(wished(AGENT, "team").toString()).contains("Smile (Channels in every language)");
    assertThat(wished(AGENT, "team remove 1").parts()).startsWith(new Text(WORDS.of("leads.only")));
    assertThat(wished(LEAD, "team remove 2").parts())
        .containsExactly(new Text(WORDS.of("tip.team.number", 2)));
    String id = shelf.tips.keySet().iterator().next();
    assertThat(wished(LEAD, "team remove 1").parts())
        .containsExactly(
            new Text(WORDS.of("tip.team.remove.ask", "Smile")),
            new Buttons(
                List.of(new Message.Button(WORDS.of("tip.team.drop"), "tip remove " + id))));
    assertThat(shelf.tips).hasSize(1);
    assertThat(wished(AGENT, "remove " + id).parts()).startsWith(new Text(WORDS.of("leads.only")));
    assertThat(wished(LEAD, "remove " + id)).isEqualTo(told(WORDS.of("tip.team.removed", "Smile")));
    assertThat(shelf.tips).isEmpty();
    assertThat(wished(AGENT, "team").toString()).contains(WORDS.of("tip.team.none"));
  }

  @Test
  void one_that_is_taken_out_a_second_time_takes_no_other_one_along() {
    shelf.draft(draft("team_a"));
    shelf.draft(draft("team_b"));
    shelf.keep("T1", "team_a");
    shelf.keep("T1", "team_b");
    assertThat(wished(LEAD, "remove team_a"))
        .isEqualTo(told(WORDS.of("tip.team.removed", "Smile")));
    assertThat(wished(LEAD, "remove team_a")).isEqualTo(told(WORDS.of("tip.team.gone")));
    assertThat(shelf.tips).containsOnlyKeys("team_b");
  }

  private static TeamTip draft(String id) {
    return new TeamTip(
        "T1",
        id,
        Optional.empty(),
        "Smile",
        "It is heard.",
        "Smile.",
        Optional.empty(),
        "U1",
        false);
  }

  @Test
  void whoever_is_no_lead_writes_nothing_whatever_they_send() {
    assertThat(form.open("", from(AGENT)).submit()).isEmpty();
    assertThat(sent(AGENT, filled())).isInstanceOf(Taken.class);
    assertThat(shelf.tips).isEmpty();
    sent(LEAD, filled());
    String id = shelf.tips.keySet().iterator().next();
    assertThat(wished(AGENT, "keep " + id).parts()).startsWith(new Text(WORDS.of("leads.only")));
    assertThat(shelf.kept("T1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title     | ' '                            | Please write something here.
          thought   | Write to kim.doe@example.com   | This looks like it holds a customer's data. Please leave it out.
          answer-2  | ''                             | A question needs three answers, and what to say to each.
          because-3 | ' '                            | A question needs three answers, and what to say to each.
          """)
  void a_fault_is_told_beside_its_field(String key, String value, String fault) {
    Map<String, String> values = asking();
    values.put(key, value);
    assertThat(sent(LEAD, values)).isEqualTo(new Wrong(Map.of(key, fault)));
    assertThat(shelf.tips).isEmpty();
  }

  @Test
  void answers_without_a_question_are_not_lost() {
    Map<String, String> values = asking();
    values.put("question", "");
    assertThat(sent(LEAD, values))
        .isEqualTo(new Wrong(Map.of("question", WORDS.of("tip.team.unasked"))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void in_every_language_the_form_fits_where_forms_are_shown(Language language) {
    languages.choose(LEAD, language);
    Form opened = form.open("", from(LEAD));
    assertThat(opened.title()).hasSizeBetween(1, 24);
    assertThat(opened.submit()).hasSizeBetween(1, 24);
  }

  @ParameterizedTest
  @CsvSource({
    "team remove the bin",
    "team up with me",
    "keep calm",
    "drop it",
    "preview",
    "team remove",
  })
  void other_words_are_no_wish(String words) {
    assertThat(TeamWish.parse(words)).isEmpty();
  }

  private static Message told(String text) {
    return Message.of(new Text(text));
  }
}
