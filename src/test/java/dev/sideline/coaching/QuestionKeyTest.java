package dev.sideline.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.words.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions share an answer. */
class QuestionKeyTest {

  private static QuestionKey key(Language language, String text) {
    return QuestionKey.of(
        "T1",
        Situation.of(text),
        new Understanding(language, true, false, Optional.empty()),
        "made");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | Customer shouts!            | customer  shouts
          EN | please, customer shouts thx | "customer shouts"
          EN | ＣＵＳＴＯＭＥＲ shouts         | customer... shouts??
          IT | Ciao, il cliente urla. Grazie | il cliente urla
          TR | MÜŞTERİ BAĞIRIYOR lütfen    | müşteri bağırıyor
          LT | Labas, klientas šaukia      | klientas šaukia!
          HE | הלקוח צועק, תודה            | הלקוח צועק
          RO | Bună, clientul țipă         | clientul țipă
          """)
  void equal_words_are_one_question(Language language, String one, String other) {
    assertThat(key(language, one)).isEqualTo(key(language, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | he wants a refund         | he does not want a refund
          EN | late by 2 days            | late by 3 days
          EN | wants 10% off             | wants 10 off
          EN | Dana shouts               | Kim shouts
          EN | she shouts at him         | he shouts at her
          IT | il cliente è arrabbiato   | il cliente non è arrabbiato
          TR | müşteri geldi             | müşteri gelmedi
          """)
  void other_words_are_another_question(Language language, String one, String other) {
    assertThat(key(language, one)).isNotEqualTo(key(language, other));
  }

  @Test
  void another_language_tenant_or_playbook_is_another_question() {
    QuestionKey one = key(Language.EN, "ok ok ok");
    assertThat(key(Language.IT, "ok ok ok")).isNotEqualTo(one);
    assertThat(new QuestionKey("T2", one.agent(), one.customer(), one.words(), one.made()))
        .isNotEqualTo(one);
    assertThat(new QuestionKey(one.tenant(), one.agent(), one.customer(), one.words(), "edited"))
        .isNotEqualTo(one);
  }
}
