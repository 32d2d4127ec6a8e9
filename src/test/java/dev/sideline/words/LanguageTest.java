package dev.sideline.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages by the names people give them. */
class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "EN, en",
    "IT, IT",
    "TR, tur",
    "LT, lit",
    "HE, he",
    "RO, ron",
    "IT, italiano",
    "TR, türkçe",
    "LT, lietuvių",
    "HE, עברית",
    "RO, Română",
    "HE, hebrew",
    "EN, ingilizce",
    "RO, ' romanian '"
  })
  void a_language_is_known_by_its_codes_and_its_names(Language language, String name) {
    assertThat(Language.named(name)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "pl", "polski", "e", "en-US", "auto"})
  void other_words_name_no_language(String name) {
    assertThat(Language.named(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EN, EN, English", "IT, IT, italiano", "EN, LT, anglų", "HE, HE, עברית"})
  void a_language_has_a_name_in_every_other(Language language, Language in, String name) {
    assertThat(language.nameIn(in)).isEqualTo(name);
  }
}
