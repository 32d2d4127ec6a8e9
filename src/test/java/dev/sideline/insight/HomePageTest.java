package dev.sideline.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Advice.Origin;
import dev.sideline.content.PromptFolder;
import dev.sideline.insight.RecentQuestions.Question;
import dev.sideline.insight.Traces.Kept;
import dev.sideline.insight.Week.Tally;
import dev.sideline.insight.Week.Verdict;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryLanguages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people find at the coach's home. */
class HomePageTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person LEAD = new Person("T1", "U9");
  private static final Words WORDS = Words.in(Language.EN);
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Kept NOTHING =
      new Kept(0, 0, 0, 0, false, false, Optional.empty(), Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PromptFolder.shipped(Optional.empty())),
          (read, language) -> new SharedWordsSearch(read.cards(language)));

  private final MemoryLanguages languages = new MemoryLanguages();
  private final List<Question> questions = new ArrayList<>();
  private final List<Tally> week = new ArrayList<>();
  private Kept kept = NOTHING;
  private boolean away;

  private <T> T unlessAway(T told) {
    if (away) {
      throw new IllegalStateException("the database is away");
    }
    return told;
  }

  private List<Part> page(Person person) {
    HomePage page =
        new HomePage(
            languages,
            new QuestionsPage(asker -> unlessAway(questions), PLAYBOOK),
            new KeptPage(asker -> unlessAway(kept), Duration.ofDays(90)),
            new WeekPage(tenant -> unlessAway(week), PLAYBOOK),
            LEAD::equals);
    return page.of(person).stream().flatMap((Message part) -> part.parts().stream()).toList();
  }

  private static List<Part> below(String heading, List<Part> page) {
    List<Part> below = page.subList(page.indexOf(new Heading(heading)) + 1, page.size());
    return below.stream().takeWhile(part -> !(part instanceof Heading)).toList();
  }

  private static List<String> points(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part instanceof Points points ? points.items().stream() : null)
        .toList();
  }

  private static List<Button> buttons(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part instanceof Buttons row ? row.buttons().stream() : null)
        .toList();
  }

  private void askedByFive(String card, long times) {
    for (int i = 1; i <= 5; i++) {
      week.add(new Tally("secret-" + i, card, true, Origin.PLAYBOOK, Verdict.NONE, times));
    }
  }

  @Test
  void whoever_never_asked_finds_nothing_kept_and_nothing_asked() {
    List<Part> page = page(KIM);
    assertThat(below(WORDS.of("home.asked"), page))
        .containsExactly(new Text(WORDS.of("home.asked.none")));
    assertThat(below(WORDS.of("home.kept"), page))
        .containsExactly(new Text(WORDS.of("home.kept.none")));
  }

  @Test
  void the_language_is_told_and_a_press_chooses_another() {
    languages.choose(KIM, Language.IT);
    Words italian = Words.in(Language.IT);
    List<Part> language = below(italian.of("home.language"), page(KIM));
    assertThat(language.getFirst()).isEqualTo(new Text(italian.of("language.fixed", "italiano")));
    assertThat(buttons(language))
        .extracting(Button::act)
        .containsExactly(
            "language en",
            "language it",
            "language tr",
            "language lt",
            "language he",
            "language ro",
            "language auto");
    languages.follow(KIM);
    assertThat(below(WORDS.of("home.language"), page(KIM)).getFirst())
        .isEqualTo(new Text(WORDS.of("language.auto", "English")));
  }

  @Test
  void what_was_asked_last_stands_with_its_day_and_its_card() {
    questions.add(new Question("he shouts", "angry-customer", MONDAY));
    questions.add(new Question("she shouts", "angry-customer", MONDAY));
    questions.add(new Question("tax return", "", MONDAY));
    questions.add(new Question("old story", "card-of-long-ago", MONDAY));
    List<Part> asked = below(WORDS.of("home.asked"), page(KIM));
    assertThat(points(asked)).hasSize(4).contains("\"he shouts\" (asked on Mar 2, 2026)");
    assertThat(buttons(asked))
        .containsExactly(new Button("The customer is angry or shouting", "card angry-customer"));
  }

  @Test
  void a_long_question_is_known_by_its_beginning() {
    questions.add(new Question("shouting ".repeat(100), "", MONDAY));
    questions.add(new Question("\uD83D\uDE21".repeat(300), "", MONDAY));
    List<String> asked = points(below(WORDS.of("home.asked"), page(KIM)));
    assertThat(asked.getFirst()).startsWith("\"shouting shouting").contains("shouting…\"");
    assertThat(asked)
        .allSatisfy(line -> assertThat(line.length()).isLessThan(250))
        .allSatisfy(line -> assertThat(line).doesNotContain("\uD83D…"));
  }

  @Test
  void what_is_kept_is_counted_with_its_time_and_can_be_forgotten() {
    kept = new Kept(12, 1, 3, 1, false, false, Optional.of(Language.LT), Optional.of(Language.EN));
    List<Part> told = below(WORDS.of("home.kept"), page(KIM));
    assertThat(points(told))
        .containsExactly(
            "12 questions you asked",
            "1 conversation you can go on from",
            "the ids of 3 messages from the last two days, so that I do not answer them twice",
            "the place of 1 answer of mine, so that it changes when you edit your question",
            "the language you chose: Lithuanian",
            "the language you last wrote in: English");
    assertThat(told).contains(new Message.Note("I forget your questions after 90 days."));
    assertThat(buttons(told)).extracting(Button::act).containsExactly("forget me");
  }

  @Test
  void only_those_who_lead_see_the_week() {
    askedByFive("angry-customer", 1);
    assertThat(page(KIM)).doesNotContain(new Heading(WORDS.of("home.week")));
    assertThat(page(LEAD)).contains(new Heading(WORDS.of("home.week")));
  }

  @Test
  void a_week_of_too_few_people_has_no_figures_at_all() {
    week.add(new Tally("secret-1", "angry-customer", true, Origin.PLAYBOOK, Verdict.GOOD, 40));
    assertThat(below(WORDS.of("home.week"), page(LEAD)))
        .containsExactly(new Text(WORDS.of("home.week.few")));
  }

  @Test
  void a_week_is_told_in_figures_and_titles_and_names_nobody() {
    askedByFive("angry-customer", 300);
    askedByFive("slow-customer", 1);
    askedByFive("card-of-long-ago", 2);
    week.add(new Tally("secret-1", "slow-customer", true, Origin.PLAYBOOK, Verdict.GOOD, 1));
    List<Part> told = below(WORDS.of("home.week"), page(LEAD));
    assertThat(points(told))
        .containsExactly(
            "1,516 questions were asked",
            "1,516 were answered by the playbook alone",
            "all of them are covered by the playbook",
            "The customer is angry or shouting: 1,500 questions",
            "A slow customer while others wait: 6 questions",
            "Everything else: 10 questions");
    assertThat(told.toString()).doesNotContain("secret");
  }

  @Test
  void the_share_of_good_answers_is_a_percentage() {
    for (int i = 1; i <= 5; i++) {
      Verdict verdict = i == 1 ? Verdict.BAD : Verdict.GOOD;
      week.add(new Tally("secret-" + i, "angry-customer", true, Origin.MODEL, verdict, 1));
    }
    assertThat(points(below(WORDS.of("home.week"), page(LEAD))))
        .contains("80% of the ratings were 👍");
  }

  @Test
  void what_cannot_be_looked_up_says_so_and_the_language_can_still_be_chosen() {
    away = true;
    List<Part> page = page(LEAD);
    assertThat(page.stream().filter(new Text(WORDS.of("home.away"))::equals)).hasSize(3);
    assertThat(buttons(page)).hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_speaks_the_language_of_the_person(Language language) {
    languages.choose(LEAD, language);
    questions.add(new Question("!", "angry-customer", MONDAY));
    kept = new Kept(2, 2, 2, 2, true, true, Optional.of(language), Optional.of(language));
    askedByFive("angry-customer", 1);
    String title =
        PLAYBOOK.current().playbook().card(language, "angry-customer").orElseThrow().title();
    String page = page(LEAD).stream().map(Part::toString).collect(Collectors.joining("\n"));
    assertThat(page)
        .contains(title, Words.in(language).of("home.kept.questions", 2), "2026")
        .doesNotContain("{");
  }
}
