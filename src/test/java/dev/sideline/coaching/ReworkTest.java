package dev.sideline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Button;
import dev.sideline.chat.Message.Buttons;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.chat.Place.Seen;
import dev.sideline.coaching.Answered.Given;
import dev.sideline.playbook.CardPages;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.testkit.TestPrompts;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changing advice by the playbook alone. */
class ReworkTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person KIM = new Person("T1", "U1");
  private static final Place FLOOR = new Place("test", "C1");

  @TempDir private Path folder;
  private Given given = given("", FLOOR);
  private Rework rework;

  /** One answer, of which the last advice is kept. */
  private final class OneAnswer implements Answered {
    @Override
    public void advised(String question, Place place, String advice) {
      given = given(advice, place);
    }

    @Override
    public Optional<Given> find(String question) {
      return Optional.of(given).filter(kept -> kept.question().equals(question));
    }

    @Override
    public void rated(String question, boolean good) {}

    @Override
    public void explained(String question, String reason, String remark) {}
  }

  private static Given given(String advice, Place place) {
    return new Given(
        "1", KIM, place, Language.EN, "he shouts", List.of("calm", "queue"), true, advice);
  }

  @BeforeEach
  void open() {
    OwnPrompts prompts =
        new OwnPrompts(folder).card("calm", "he shouts").card("queue", "many people");
    String path = "playbook/en/queue.md";
    prompts.write(
        path,
        prompts
            .read(path)
            .replace("I am listening.", "You are next.")
            .replace("Please go on.", "One moment.")
            .replace("- Writing: \"I have read all of it.\"\n", ""));
    LivePlaybook playbook =
        new LivePlaybook(
            prompts.loader(), (read, language) -> new SharedWordsSearch(read.cards(language)));
    CardPages cards = new CardPages(playbook, Optional.empty());
    OneAnswer answer = new OneAnswer();
    MemoryLanguages languages = new MemoryLanguages();
    rework =
        new Rework(
            new Recall(answer, languages),
            new PlaybookAdvice(
                playbook,
                new Listener(
                    text -> new Ours(Language.EN),
                    languages,
                    new Redactor(Set.of()),
                    TestPrompts.steering()),
                new MemoryChannels(),
                new RecordedMetrics()),
            new Deliberation(TestPrompts.questions(), null),
            new CardRework(cards, playbook),
            new AdviceDesk(
                new AdvicePages(cards),
                new AnswerButtons(new MemoryChannels()),
                Asked.NOBODY,
                answer));
  }

  private Message change(Wish wish) {
    return rework.change("1", wish, new Incoming("2", KIM, FLOOR, "", ""));
  }

  private static List<String> lines(Message message) {
    return message.parts().stream()
        .filter(Sayings.class::isInstance)
        .flatMap(part -> ((Sayings) part).lines().stream())
        .map(Saying::line)
        .toList();
  }

  @Test
  void shorter_is_one_line_and_one_step_from_a_card_that_is_named() {
    assertThat(change(Wish.SHORTER).parts())
        .startsWith(
            new Sayings(WORDS.of("advice.say"), List.of(new Saying("", "I am listening."))),
            new Steps(WORDS.of("advice.do"), List.of("Breathe out.")),
            new Note(WORDS.of("advice.card", "About calm")));
    assertThat(given.advice()).isEqualTo("Say this now\n“I am listening.”\n\nDo\n1. Breathe out.");
  }

  @Test
  void more_formal_is_what_the_card_has_in_writing() {
    assertThat(lines(change(Wish.MORE_FORMAL))).containsExactly("I have read all of it.");
  }

  @Test
  void a_card_without_a_line_for_writing_says_so_and_what_was_said_stays() {
    given = given("“You are next.”", FLOOR);
    assertThat(change(Wish.MORE_FORMAL).parts())
        .containsExactly(new Text(WORDS.of("rework.formal.none")));
    assertThat(given.advice()).isEqualTo("“You are next.”");
  }

  @Test
  void another_way_goes_from_line_to_line_and_from_card_to_card() {
    change(Wish.SHORTER);
    assertThat(lines(change(Wish.ANOTHER_WAY))).containsExactly("Please go on.");
    assertThat(lines(change(Wish.ANOTHER_WAY))).containsExactly("I have read all of it.");
    Message next = change(Wish.ANOTHER_WAY);
    assertThat(lines(next)).containsExactly("You are next.", "One moment.");
    assertThat(next.parts())
        .filteredOn(Buttons.class::isInstance)
        .flatExtracting(part -> ((Buttons) part).buttons())
        .contains(new Button(WORDS.of("button.card"), "card queue"));
    assertThat(change(Wish.ANOTHER_WAY).parts())
        .containsExactly(new Text(WORDS.of("rework.another.none")));
  }

  @Test
  void whoever_sees_an_open_answer_may_change_it_and_others_may_not() {
    Incoming tal = new Incoming("2", new Person("T1", "U2"), FLOOR, "", "");
    assertThat(rework.change("1", Wish.SHORTER, tal).parts())
        .containsExactly(new Text(WORDS.of("answer.other")));
    given = given("", FLOOR.seen(Seen.OPENLY));
    assertThat(lines(rework.change("1", Wish.SHORTER, tal))).hasSize(1);
    assertThat(rework.change("1", Wish.SHORTER, tal.at(new Place("test", "C2"))).parts())
        .containsExactly(new Text(WORDS.of("answer.other")));
  }

  @Test
  void what_rests_on_cards_that_are_gone_cannot_be_changed() {
    given = new Given("1", KIM, FLOOR, Language.EN, "he shouts", List.of("lost"), true, "Breathe.");
    assertThat(change(Wish.SHORTER).parts()).containsExactly(new Text(WORDS.of("answer.gone")));
  }
}
