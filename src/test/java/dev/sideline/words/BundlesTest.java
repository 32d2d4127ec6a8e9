package dev.sideline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The interface words of all languages, and who uses them. */
class BundlesTest {
  private static final Path FOLDER = Path.of("src/main/resources/words");
  private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");
  private static final Pattern WORDS_OF =
      Pattern.compile("[wW]ords\\b[^;\"]{0,40}\\.of\\(\\s*\"([a-z.]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
  private static final Pattern PLURAL = Pattern.compile("\\{\\d, plural, (.*)}$");
  private static final Pattern CATEGORY = Pattern.compile("(\\w+) \\{");

  private static Properties bundle(Language language) {
    String suffix = language == Language.EN ? "" : "_" + language.code();
    Properties bundle = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve("messages" + suffix + ".properties"))) {
      bundle.load(in);
    } catch (IOException e) {
      throw new AssertionError("no interface words in " + language, e);
    }
    return bundle;
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder code = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
      return code.toString();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "EN")
  void every_language_has_the_words_that_english_has_and_no_others(Language language) {
    assertThat(bundle(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle(Language.EN).stringPropertyNames());
  }

  @Test
  void every_word_is_used() throws IOException {
    assertThat(found(KEY_IN_CODE, code())).containsAll(bundle(Language.EN).stringPropertyNames());
  }

  @Test
  void every_word_that_is_used_is_there() throws IOException {
    Set<String> used = found(WORDS_OF, code());
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(bundle(Language.EN).stringPropertyNames()).containsAll(used);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_placeholder_of_english_stands_in_the_other_language_too(Language language) {
    Properties english = bundle(Language.EN);
    Properties bundle = bundle(language);
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(found(PLACEHOLDER, bundle.getProperty(key)))
                    .as(key)
                    .isEqualTo(found(PLACEHOLDER, english.getProperty(key))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_message_is_well_formed_and_fills_all_it_holds(Language language) {
    Properties bundle = bundle(language);
    assertThat(bundle.stringPropertyNames())
        .allSatisfy(
            key -> {
              String pattern = bundle.getProperty(key);
              assertThatCode(() -> new MessageFormat(pattern, language.locale()))
                  .as(key)
                  .doesNotThrowAnyException();
              assertThat(Words.in(language).of(key, 5, 6)).as(key).isNotBlank().doesNotContain("{");
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_plural_has_all_forms_that_whole_numbers_take_in_the_language(Language language) {
    PluralRules rules = PluralRules.forLocale(language.locale());
    List<String> needed =
        Stream.iterate(0, n -> n <= 200, n -> n + 1).map(rules::select).distinct().toList();
    List<String> plurals =
        bundle(language).values().stream()
            .map(Object::toString)
            .filter(pattern -> pattern.contains("plural"))
            .toList();
    assertThat(plurals)
        .isNotEmpty()
        .allSatisfy(
            pattern ->
                assertThat(found(CATEGORY, found(PLURAL, pattern).iterator().next()))
                    .containsAll(needed));
  }

  @ParameterizedTest
  @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "EN")
  void no_message_was_left_in_english(Language language) {
    Properties english = bundle(Language.EN);
    assertThat(
            bundle(language).entrySet().stream()
                .filter(entry -> entry.getValue().equals(english.get(entry.getKey()))))
        .isEmpty();
  }

  @Test
  void counted_things_take_the_plural_form_of_the_language() {
    assertThat(cards(Language.EN, 1, 46)).containsExactly("1 card", "46 cards");
    assertThat(cards(Language.IT, 1, 46)).containsExactly("1 scheda", "46 schede");
    assertThat(cards(Language.TR, 1, 46)).containsExactly("1 kart", "46 kart");
    assertThat(cards(Language.LT, 1, 2, 10, 21, 46))
        .containsExactly("1 kortelė", "2 kortelės", "10 kortelių", "21 kortelė", "46 kortelės");
    assertThat(cards(Language.RO, 1, 19, 20, 46, 101))
        .containsExactly("1 fișă", "19 fișe", "20 de fișe", "46 de fișe", "101 fișe");
    assertThat(cards(Language.HE, 1, 2, 46))
        .containsExactly("כרטיס אחד", "שני כרטיסים", "46 כרטיסים");
  }

  @Test
  void large_numbers_are_grouped_as_the_language_does() {
    assertThat(cards(Language.EN, 1_234)).containsExactly("1,234 cards");
    assertThat(cards(Language.IT, 12_345)).containsExactly("12.345 schede");
    assertThat(cards(Language.LT, 12_340)).containsExactly("12\u00A0340 kortelių");
  }

  private static List<String> cards(Language language, int... counts) {
    return Arrays.stream(counts)
        .mapToObj(count -> Words.in(language).of("cards.title", count))
        .map(title -> title.substring(title.indexOf(": ") + 2))
        .toList();
  }
}
