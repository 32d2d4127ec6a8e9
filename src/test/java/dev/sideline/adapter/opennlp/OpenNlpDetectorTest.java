package dev.sideline.adapter.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.LanguageDetector.Foreign;
import dev.sideline.playbook.LanguageDetector.Ours;
import dev.sideline.playbook.LanguageDetector.Unsure;
import dev.sideline.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language of what people type. */
class OpenNlpDetectorTest {
  private static final OpenNlpDetector DETECTOR = new OpenNlpDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | the customer is shouting at me because of a late refund
          EN | cust kicking off abt delivery fee what do i say
          IT | il cliente urla perché il rimborso non è ancora arrivato
          TR | müşteri iadesi geciktiği için telefonda bana bağırıyor
          LT | klientas šaukia ant manęs, nes pinigai dar negrąžinti
          HE | הלקוח צועק עליי כי ההחזר הכספי מתעכב
          RO | clientul țipă la mine pentru că rambursarea întârzie
          """)
  void our_languages_are_told(Language language, String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(new Ours(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pol | klient krzyczy na mnie, ponieważ zwrot pieniędzy się spóźnia
          lav | klients uz mani kliedz, jo naudas atmaksa kavējas
          fra | un client me hurle dessus au téléphone, que dois-je dire
          srp | купац виче на мене јер повраћај новца касни
          rus | клиент кричит на меня, потому что возврат денег задерживается
          """)
  void other_languages_are_foreign(String code, String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(new Foreign(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ok", "refund late", "1234567890 !!!!!!!!!", "ciao", "tamam"})
  void too_few_letters_tell_no_language(String text) {
    assertThat(DETECTOR.detect(text)).isInstanceOf(Unsure.class);
  }
}
