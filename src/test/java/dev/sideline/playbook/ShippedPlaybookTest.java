package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.content.Faults;
import dev.sideline.content.PromptFile;
import dev.sideline.content.PromptFolder;
import dev.sideline.evaluation.EvalSet;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for the playbook that is shipped. */
class ShippedPlaybookTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final Playbook PLAYBOOK = new PlaybookLoader(PROMPTS).load();

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[.*]|\\{.*}|<.*>|TODO|XXX");
  private static final Pattern PHONE_NUMBER = Pattern.compile("\\d{3}|\\d[ /().-]+\\d");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"')]*(\\s|$)");

  /** What a team may write its own way, but our cards do not: quotes of all languages, dashes. */
  private static final String PUNCTUATION = "…“”„«»–’‘׳״";

  static final List<Card> CARDS =
      Stream.of(Language.values()).flatMap(l -> PLAYBOOK.cards(l).stream()).toList();

  static final List<Card> ENGLISH = PLAYBOOK.cards(Language.EN);

  static final List<Card> SAFETY = CARDS.stream().filter(Card::safety).toList();

  static final List<Card> TEACHING = CARDS.stream().filter(card -> !card.safety()).toList();

  static final List<PromptFile> FILES =
      Stream.of(Language.values())
          .flatMap(l -> PROMPTS.files("playbook/" + l.code(), ".md", new Faults()).stream())
          .toList();

  /** Who is brought in, by the beginnings of the words for a lead, a colleague or security. */
  private static final Map<Language, Pattern> SOMEBODY =
      Map.of(
          Language.EN, Pattern.compile("supervisor|colleague|security"),
          Language.IT, Pattern.compile("responsabile|colleg|sicurezza|capoturno"),
          Language.TR, Pattern.compile("sorumlu|amir|lider|arkadaş|güvenlik|yönetici"),
          Language.LT, Pattern.compile("vadov|koleg|apsaug"),
          Language.HE, Pattern.compile("אחרא|מנהל|עמית|אבטחה|ביטחון|מאבטח|צוות"),
          Language.RO, Pattern.compile("șef|coordonator|coleg|paz|securit"));

  private static Set<String> techniques() {
    return PLAYBOOK.sources().values().stream()
        .flatMap(source -> source.techniques().keySet().stream())
        .collect(Collectors.toSet());
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<String> outside(Language language) {
    return PLAYBOOK.outside().getOrDefault(language, List.of()).stream()
        .map(text -> normal(text))
        .toList();
  }

  private static List<String> situations(Language language) {
    return PLAYBOOK.cards(language).stream()
        .flatMap(card -> card.situations().stream())
        .map(s -> normal(s))
        .toList();
  }

  private static Card english(Card card) {
    return PLAYBOOK.card(Language.EN, card.id()).orElseThrow();
  }

  @Test
  void rests_on_five_articles() {
    assertThat(PLAYBOOK.sources())
        .containsOnlyKeys("respect", "traits", "moments", "handling", "focus");
  }

  @Test
  void teaches_all_eighty_techniques() {
    assertThat(techniques()).hasSize(80);
    assertThat(CARDS.stream().flatMap(card -> card.teaches().stream()).collect(Collectors.toSet()))
        .isEqualTo(techniques());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_language_has_the_same_cards(Language language) {
    assertThat(PLAYBOOK.cards(language))
        .extracting(Card::id)
        .containsExactlyElementsOf(ENGLISH.stream().map(Card::id).toList());
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_teaches_the_same_in_the_same_form_in_every_language(Card card) {
    Card english = english(card);
    assertThat(card.teaches()).isEqualTo(english.teaches());
    assertThat(card.sources()).isEqualTo(english.sources());
    assertThat(card.customer()).isEqualTo(english.customer());
    assertThat(card.safety()).isEqualTo(english.safety());
    assertThat(card.steps()).hasSameSizeAs(english.steps());
    assertThat(card.avoid()).hasSameSizeAs(english.avoid());
    assertThat(card.say())
        .extracting(Card.Saying::manner)
        .containsExactlyElementsOf(english.say().stream().map(Card.Saying::manner).toList());
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_is_written_in_its_own_language(Card card) {
    List<String> texts = texts(card);
    if (card.language() == Language.HE) {
      assertThat(texts).allMatch(text -> text.codePoints().anyMatch(c -> c >= 0x5D0 && c <= 0x5EA));
    } else if (card.language() != Language.EN) {
      assertThat(texts).doesNotContainAnyElementsOf(texts(english(card)));
    }
  }

  private static List<String> texts(Card card) {
    return Stream.of(
            Stream.of(card.title(), card.why(), card.tip().thought(), card.tip().tryToday()),
            card.steps().stream(),
            card.avoid().stream(),
            card.say().stream().map(Card.Saying::line))
        .flatMap(texts -> texts)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_article_is_named_in_every_language(Language language) {
    assertThat(PLAYBOOK.sources().values())
        .allMatch(source -> source.about().containsKey(language));
  }

  @ParameterizedTest
  @FieldSource("TEACHING")
  void a_card_names_the_articles_of_what_it_teaches_and_no_others(Card card) {
    List<String> articles =
        PLAYBOOK.sources().values().stream()
            .filter(source -> card.teaches().stream().anyMatch(source.techniques()::containsKey))
            .map(Source::id)
            .toList();
    assertThat(card.sources()).containsExactlyInAnyOrderElementsOf(articles);
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_has_enough_situations_and_a_pasted_message_among_them(Card card) {
    assertThat(card.situations()).hasSizeGreaterThanOrEqualTo(20).anyMatch(s -> s.contains("\""));
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_has_few_steps_and_few_lines_to_say(Card card) {
    assertThat(card.steps()).hasSizeBetween(2, 5);
    assertThat(card.say()).hasSizeBetween(2, 4);
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_says_why_in_two_or_three_sentences(Card card) {
    assertThat(SENTENCE_END.matcher(card.why()).results()).hasSizeBetween(2, 3);
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_line_can_be_said_as_it_stands(Card card) {
    assertThat(card.say()).noneMatch(saying -> PLACEHOLDER.matcher(saying.line()).find());
  }

  @ParameterizedTest
  @FieldSource("CARDS")
  void a_card_has_its_own_line_to_say_first(Card card) {
    assertThat(CARDS)
        .filteredOn(other -> other.language() == card.language())
        .filteredOn(other -> other.say().getFirst().line().equals(card.say().getFirst().line()))
        .containsExactly(card);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void a_card_uses_plain_punctuation(PromptFile file) {
    assertThat(
            file.text()
                .codePoints()
                .filter(c -> c > 127 && PUNCTUATION.indexOf(c) < 0 && !Character.isLetter(c)))
        .as("characters of %s", file.path())
        .isEmpty();
  }

  @Test
  void there_are_three_safety_cards() {
    assertThat(ENGLISH.stream().filter(Card::safety))
        .extracting(Card::id)
        .containsExactlyInAnyOrder("safety-self-harm", "safety-violence", "safety-emergency");
  }

  @ParameterizedTest
  @FieldSource("SAFETY")
  void a_safety_card_names_no_phone_number(Card card) {
    assertThat(Stream.of(card.steps(), card.avoid(), List.of(card.why(), card.tip().toString())))
        .allSatisfy(
            texts -> assertThat(texts).noneMatch(text -> PHONE_NUMBER.matcher(text).find()));
    assertThat(card.say()).noneMatch(saying -> PHONE_NUMBER.matcher(saying.line()).find());
  }

  @ParameterizedTest
  @FieldSource("SAFETY")
  void the_first_step_of_a_safety_card_brings_somebody_in(Card card) {
    assertThat(card.steps().getFirst()).containsPattern(SOMEBODY.get(card.language()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_situation_stands_twice(Language language) {
    Map<String, Long> counts =
        situations(language).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    counts.values().removeIf(count -> count == 1);
    assertThat(counts).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_situation_lies_outside(Language language) {
    assertThat(situations(language).stream().filter(outside(language)::contains)).isEmpty();
    assertThat(outside(language)).hasSizeGreaterThan(150);
  }

  static final List<EvalSet> SETS =
      Stream.of("dev", "test").flatMap(name -> EvalSet.load(name, PROMPTS).stream()).toList();

  @ParameterizedTest
  @FieldSource("SETS")
  void no_line_that_is_learned_from_is_in_an_evaluation_set(EvalSet set) {
    Set<String> asked =
        Stream.of(
                set.situations().stream().map(EvalSet.Row::text),
                set.safety().stream().map(EvalSet.Danger::text),
                set.outside().stream(),
                set.safe().stream())
            .flatMap(texts -> texts)
            .map(text -> normal(text))
            .collect(Collectors.toSet());
    assertThat(asked).hasSizeGreaterThan(90);
    assertThat(
            Stream.concat(situations(set.language()).stream(), outside(set.language()).stream())
                .filter(asked::contains))
        .isEmpty();
  }
}
