package dev.sideline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.coaching.Understanding.Pasted;
import dev.sideline.playbook.LanguageDetector;
import dev.sideline.playbook.LanguageDetector.Detected;
import dev.sideline.playbook.LanguageDetector.Foreign;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LanguageDetector.Unsure;
import dev.sideline.words.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks which language in a situation. */
class UnderstandingTest {
  private static final Optional<Language> NOTHING_KNOWN = Optional.empty();

  /** Knows the languages by a word of each, and is unsure of two words or less. */
  private static final LanguageDetector DETECTOR = UnderstandingTest::detect;

  private static Detected detect(String text) {
    if (text.split(" ").length < 3) {
      return new Unsure(text.contains("ciao") ? Optional.of(Language.IT) : Optional.empty());
    }
    if (text.contains("klient")) {
      return new Foreign("pol");
    }
    return new Ours(
        text.contains("cliente") || text.contains("rimborso")
            ? Language.IT
            : text.contains("müşteri") ? Language.TR : Language.EN);
  }

  private static Understanding of(String text, Optional<Language> known) {
    return Understanding.of(Situation.of(text), known, DETECTOR);
  }

  @Test
  void clear_words_tell_the_language_whatever_is_known() {
    Understanding understood = of("il cliente urla forte", Optional.of(Language.RO));
    assertThat(understood).isEqualTo(new Understanding(Language.IT, true, false, Optional.empty()));
    assertThat(understood.customer()).isEqualTo(Language.IT);
  }

  @Test
  void where_the_words_do_not_tell_what_is_known_does() {
    assertThat(of("ciao ciao", Optional.of(Language.RO)).agent()).isEqualTo(Language.RO);
    assertThat(of("ciao ciao", NOTHING_KNOWN).agent()).isEqualTo(Language.IT);
    assertThat(of("ok", NOTHING_KNOWN).agent()).isEqualTo(Language.EN);
    assertThat(of("ok", NOTHING_KNOWN).heard()).isFalse();
  }

  @Test
  void a_foreign_language_is_answered_in_the_known_one() {
    assertThat(of("klient krzyczy na mnie", Optional.of(Language.RO)))
        .isEqualTo(new Understanding(Language.RO, false, true, Optional.empty()));
    assertThat(of("klient krzyczy na mnie", NOTHING_KNOWN).agent()).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the customer wrote to me \"dove è il mio rimborso\"",
        "the customer wrote to me “dove è il mio rimborso”",
        "the customer wrote to me „dove è il mio rimborso“ again",
        "the customer wrote to me „dove è il mio rimborso”",
        "the customer wrote to me «dove è il mio rimborso».",
        "the customer wrote to me ״dove è il mio rimborso״",
        "the customer wrote to me: dove è il mio rimborso"
      })
  void a_pasted_message_is_answered_in_its_own_language(String text) {
    Understanding understood = of(text, NOTHING_KNOWN);
    assertThat(understood.agent()).isEqualTo(Language.EN);
    assertThat(understood.heard()).isTrue();
    assertThat(understood.customer()).isEqualTo(Language.IT);
    assertThat(understood.pasted())
        .hasValueSatisfying(
            pasted -> {
              assertThat(pasted.own().text()).startsWith("the customer wrote to me");
              assertThat(pasted.message().text()).isEqualTo("dove è il mio rimborso");
            });
  }

  @Test
  void several_quotes_are_one_message() {
    Pasted pasted =
        of("he said \"dove è il rimborso\" and then \"voglio il rimborso\" again", NOTHING_KNOWN)
            .pasted()
            .orElseThrow();
    assertThat(pasted.message().text()).isEqualTo("dove è il rimborso voglio il rimborso");
    assertThat(pasted.own().text()).matches("he said +and then +again");
  }

  @Test
  void a_message_alone_is_explained_in_the_known_language() {
    Understanding understood = of("\"dove è il mio rimborso\"", Optional.of(Language.TR));
    assertThat(understood.agent()).isEqualTo(Language.TR);
    assertThat(understood.heard()).isFalse();
    assertThat(understood.customer()).isEqualTo(Language.IT);
  }

  @Test
  void a_message_alone_is_explained_in_its_own_language_where_none_is_known() {
    assertThat(of("\"dove è il mio rimborso\"", NOTHING_KNOWN))
        .isEqualTo(new Understanding(Language.IT, true, false, Optional.empty()));
  }

  @Test
  void a_message_in_the_agents_own_language_is_no_other_language() {
    assertThat(of("il cliente urla \"voglio il rimborso\"", NOTHING_KNOWN).pasted()).isEmpty();
  }

  @Test
  void a_message_too_short_to_tell_is_taken_for_the_agents_language() {
    assertThat(of("the customer wrote \"ciao\" again", NOTHING_KNOWN).customer())
        .isEqualTo(Language.EN);
  }

  @Test
  void a_pasted_message_in_a_foreign_language_leaves_the_agents_words_what_they_are() {
    assertThat(of("il cliente mi scrive \"klient nie dostał zwrotu\"", NOTHING_KNOWN))
        .isEqualTo(new Understanding(Language.IT, true, false, Optional.empty()));
    assertThat(of("\"klient nie dostał zwrotu\"", Optional.of(Language.RO)))
        .isEqualTo(new Understanding(Language.RO, false, true, Optional.empty()));
  }

  @Test
  void a_mark_within_a_word_begins_no_quote() {
    assertThat(Situation.of("המנכ\"ל כתב דו\"ח").quoted()).isEmpty();
  }

  @Test
  void a_colon_between_words_of_one_language_splits_nothing() {
    assertThat(of("il cliente urla sempre: voglio il rimborso", NOTHING_KNOWN).pasted()).isEmpty();
  }
}
