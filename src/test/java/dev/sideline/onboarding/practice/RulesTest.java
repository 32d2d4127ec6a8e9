package dev.sideline.onboarding.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.coaching.Deliberation;
import dev.sideline.onboarding.practice.PracticeCheck.Feedback;
import dev.sideline.onboarding.track.Lesson;
import dev.sideline.playbook.Card;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.TestPrompts;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules say to what learners write, over the shipped lessons. */
class RulesTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Words WORDS = Words.in(Language.EN);
  private static final Path WRITTEN = Path.of("src/test/resources/onboarding/practice");

  private static final PracticeCheck CHECK =
      new ReasonedCheck(
          new Deliberation(TestPrompts.questions(), null),
          new Redactor(Set.of("GB")),
          TestPrompts.steering());

  /** What somebody might write in a lesson. */
  record Written(Language language, String lesson, boolean good, String words) {}

  static Stream<Written> written() {
    return Arrays.stream(Language.values())
        .filter(ShippedTracks::areIn)
        .flatMap(RulesTest::written);
  }

  private static Stream<Written> written(Language language) {
    try {
      return Files.readAllLines(WRITTEN.resolve(language.code() + ".txt")).stream()
          .map(line -> line.split(" \\| ", 3))
          .map(parts -> new Written(language, parts[0], parts[1].equals("good"), parts[2]));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Feedback check(String lesson, String words) {
    return check(lesson, words, Language.EN);
  }

  private Feedback check(String id, String words, Language language) {
    Lesson lesson = ShippedTracks.lesson(id, language);
    Card card = ShippedTracks.card(lesson, language);
    return CHECK.check(lesson.practice(), card, words, KIM, language);
  }

  private static Look look(String id, String words) {
    Lesson lesson = ShippedTracks.lesson(id, Language.EN);
    return Look.at(lesson.practice(), ShippedTracks.card(lesson, Language.EN), words);
  }

  private static Text toTry(String hint) {
    return new Text(WORDS.of("practice.try", hint));
  }

  private static String missing(String lesson, int lookFor) {
    return ShippedTracks.lesson(lesson, Language.EN).practice().lookFor().get(lookFor).missing();
  }

  private static Sayings line(String line) {
    return new Sayings(WORDS.of("practice.line"), List.of(new Saying("", line)));
  }

  @ParameterizedTest
  @MethodSource("written")
  void good_words_are_told_to_be_good_and_bad_ones_are_hinted(Written written) {
    Feedback feedback = check(written.lesson(), written.words(), written.language());
    Lesson lesson = ShippedTracks.lesson(written.lesson(), written.language());
    Look look =
        Look.at(lesson.practice(), ShippedTracks.card(lesson, written.language()), written.words());
    assertThat(feedback.reached()).as("%s", look).isEqualTo(written.good());
    assertThat(look.unwanted().isEmpty()).as("%s", look.unwanted()).isEqualTo(written.good());
    assertThat(feedback.told()).hasSizeBetween(2, 5).last().isInstanceOf(Sayings.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_lesson_has_good_words_here(Language language) {
    assertThat(written(language).filter(Written::good).map(Written::lesson).distinct())
        .containsExactlyElementsOf(
            ShippedTracks.firstWeek(language).lessons().stream().map(Lesson::id).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_line_to_say_of_any_card_is_told_to_be_one_to_avoid(Language language) {
    assertThat(ShippedTracks.PLAYBOOK.cards(language))
        .allSatisfy(
            card ->
                assertThat(
                        card.say().stream()
                            .flatMap(saying -> Look.quoted(card, saying.line()).stream()))
                    .isEmpty());
  }

  @Test
  void what_is_there_is_told_first_and_then_a_line_to_learn_from() {
    assertThat(check("angry", "You waited the whole day. I understand your anger."))
        .isEqualTo(
            new Feedback(
                true,
                List.<Part>of(
                    new Points(
                        WORDS.of("practice.good.all"),
                        List.of(
                            "Answer the feeling before the facts: say that you see how upsetting"
                                + " this is, and what it was that upset them.")),
                    line(
                        "That would upset me too. Tell me what happened, and let's see what we can"
                            + " do about it."))));
  }

  @Test
  void what_is_missing_is_told_kindly_with_its_step_after_what_is_there() {
    Feedback feedback = check("talkative", "Your boat sounds great! Anything else I can do?");
    assertThat(feedback.reached()).isFalse();
    assertThat(feedback.told().subList(1, 3))
        .containsExactly(
            toTry(missing("talkative", 1)),
            new Note(
                WORDS.of(
                    "practice.step",
                    2,
                    "Step in at the next breath, use their name if you have it, and say openly that"
                        + " other people are waiting for you.")));
    assertThat(feedback.told().getFirst())
        .isInstanceOfSatisfying(
            Points.class,
            points -> {
              assertThat(points.label()).isEqualTo(WORDS.of("practice.good"));
              assertThat(points.items()).hasSize(2);
            });
  }

  @Test
  void a_step_of_which_a_part_is_missing_is_not_told_to_be_there() {
    Feedback feedback = check("listening", "I am sorry about your father's day.");
    assertThat(feedback.told())
        .startsWith(new Text(WORDS.of("practice.good.part")), toTry(missing("listening", 1)))
        .contains(new Points(WORDS.of("practice.also"), List.of(missing("listening", 2))));
  }

  @Test
  void where_nothing_is_there_the_start_is_welcomed_and_the_lesson_helps_on() {
    assertThat(check("angry", "One moment while I look it up.").told())
        .startsWith(new Text(WORDS.of("practice.begun")), toTry(missing("angry", 0)));
  }

  @Test
  void what_is_to_be_avoided_is_quoted_as_it_was_written_and_told_before_what_is_missing() {
    assertThat(check("angry", "Sir, you waited the whole day, but Calm  DOWN please!").told())
        .contains(
            toTry(
                "Leave out “Calm  DOWN”. That tells him his feeling is wrong, and he will turn it"
                    + " up so that it gets through."),
            new Points(WORDS.of("practice.also"), List.of(missing("angry", 0))));
  }

  @Test
  void what_the_card_itself_quotes_to_be_avoided_is_told_with_its_line() {
    Feedback feedback = check("talkative", "What a boat! and how are things, otherwise");
    assertThat(feedback.reached()).isFalse();
    assertThat(feedback.told())
        .contains(
            toTry(
                "Leave out “And how are things otherwise”. The card says about it: Open questions"
                    + " such as \"And how are things otherwise?\" when you have no time for the"
                    + " answer."));
  }

  @Test
  void of_the_same_words_the_lesson_speaks_and_not_the_card_too() {
    assertThat(look("angry", "Calm down, sir.").unwanted())
        .singleElement()
        .satisfies(unwanted -> assertThat(unwanted.byCard()).isFalse());
  }

  @Test
  void what_a_card_only_mentions_in_quotation_marks_may_be_said() {
    Lesson lesson = ShippedTracks.lesson("respect", Language.IT);
    Card card = ShippedTracks.PLAYBOOK.card(Language.IT, lesson.card()).orElseThrow();
    assertThat(card.avoid()).anyMatch(line -> line.contains("\"per favore\""));
    assertThat(Look.quoted(card, "Mi segua, per favore.")).isEmpty();
    assertThat(Look.quoted(card, "Compra qualcosa o no?")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OK.                                                      | practice.short
          I understand!                                            | practice.short
          YOU WAITED THE WHOLE DAY AND I UNDERSTAND YOUR ANGER     | practice.capitals
          """)
  void an_odd_form_is_told(String words, String key) {
    Feedback feedback = check("angry", words);
    assertThat(feedback.reached()).isFalse();
    assertThat(feedback.told()).contains(toTry(WORDS.of(key)));
  }

  @Test
  void whole_speeches_are_to_be_shortened() {
    String speech = "You waited the whole day and I understand it. " + "We are here. ".repeat(50);
    Feedback feedback = check("angry", speech);
    assertThat(feedback.reached()).isFalse();
    assertThat(feedback.told()).contains(toTry(WORDS.of("practice.long")));
  }

  @Test
  void a_script_without_capital_letters_is_not_told_to_be_shouted() {
    assertThat(look("angry", "בבקשה להפסיק עכשיו").form()).isEmpty();
  }

  @Test
  void a_card_that_lost_a_step_since_costs_nobody_the_feedback() {
    Lesson lesson = ShippedTracks.lesson("listening", Language.EN);
    Card shorter = ShippedTracks.card(ShippedTracks.lesson("talkative", Language.EN), Language.EN);
    assertThat(shorter.steps()).hasSize(4);
    for (String words : List.of("I hear you, Mrs Novak.", "Thank you for telling me.")) {
      assertThat(CHECK.check(lesson.practice(), shorter, words, KIM, Language.EN).told())
          .last()
          .isInstanceOf(Sayings.class);
    }
  }

  @Test
  void never_more_than_three_hints_are_given() {
    Feedback feedback = check("arrogant", "YOUR TONE! I AM JUST A TECHNICIAN.");
    assertThat(feedback.told())
        .filteredOn(Points.class::isInstance)
        .last()
        .isInstanceOfSatisfying(Points.class, also -> assertThat(also.items()).hasSize(2));
  }

  @Test
  void no_customers_data_is_repeated() {
    assertThat(check("angry", "Relax 4111 1111 1111 1111 please").told().toString())
        .doesNotContain("4111");
  }
}
