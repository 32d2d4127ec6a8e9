package dev.sideline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Finding promises by the shipped lists of words. */
class PromisesTest {
  private static final PromptFolder SHIPPED = PromptFolder.shipped(Optional.empty());
  private static final Promises PROMISES = new PromisesLoader(SHIPPED).load();

  private static List<String> kinds(String language, String line) {
    return PROMISES.in(line, Language.valueOf(language.toUpperCase(Locale.ROOT)), "").stream()
        .flatMap(promise -> promise.kinds().stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | "We'll refund you right away."                               | refund
          en | Say: "You will get your money back."                         | refund
          en | 1. Offer a full refund.                                      | refund
          en | I can offer you a discount of 20 euros.                      | discount
          en | Give them 15% off the next order.                            | discount
          en | "We will send a free replacement."                           | compensation
          en | "You will hear from me within 24 hours."                     | deadline
          en | "I'll call you by 5 pm."                                     | deadline
          en | "It will be delivered tomorrow."                             | deadline
          en | By law you can send it back.                                 | law
          en | "You’re entitled to a new one."                              | law
          it | "Ti rimborseremo subito."                                    | refund
          it | "Le faccio il rimborso oggi stesso."                         | refund
          it | "Le applichiamo uno sconto."                                 | discount
          it | Offri il 20% di sconto.                                      | discount
          it | "Ve lo cambiamo gratis."                                     | compensation
          it | "La richiamo entro le 17."                                   | deadline
          it | "Arriva entro 24 ore."                                       | deadline
          it | Per legge ha tempo due anni.                                 | law
          tr | "Paranızı iade edeceğiz."                                    | refund
          tr | "Size yüzde 10 indirim yapabiliriz."                         | discount
          tr | "%20 indirimle alabilirsiniz."                               | discount
          tr | "Zararınızı karşılayacağız."                                 | compensation
          tr | "24 saat içinde elinizde olur."                              | deadline
          tr | "Yarına kadar sizi ararım."                                  | deadline
          tr | "Yasal olarak iki yıl süreniz var."                          | law
          lt | "Grąžinsime jums visus pinigus."                             | refund
          lt | "Pritaikysime 10 % nuolaidą."                                | discount
          lt | "Pakeisime nemokamai."                                       | compensation
          lt | "Paskambinsiu per 24 valandas."                              | deadline
          lt | "Atsakysiu iki penktadienio."                                | deadline
          lt | "Pagal įstatymą turite keturiolika dienų."                   | law
          he | "נחזיר לך את הכסף."                                           | refund
          he | "תקבלו החזר מלא."                                            | refund
          he | "אתן לך הנחה של 10%."                                        | discount
          he | "נשלח לך חדש ללא עלות."                                      | compensation
          he | "אחזור אליך תוך 24 שעות."                                    | deadline
          he | "זה יגיע עד סוף השבוע."                                      | deadline
          he | "לפי החוק יש לך שבועיים."                                    | law
          ro | "Vă rambursăm toată suma."                                   | refund
          ro | "Veți primi banii înapoi."                                   | refund
          ro | "Vă oferim o reducere."                                      | discount
          ro | "Îl schimbăm gratuit."                                       | compensation
          ro | "Vă sun până mâine."                                         | deadline
          ro | "Ajunge în 24 de ore."                                       | deadline
          ro | "Conform legii puteți să-l returnați."                       | law
          """)
  void a_promise_is_told_by_its_words(String language, String line, String kind) {
    assertThat(kinds(language, line)).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | "I can see that your refund is late."
          en | Look up what the rule says about refunds, and ask your lead.
          en | Avoid: "We will refund you within 24 hours."
          en | Do not promise that you'll refund it.
          en | "I can't promise a full refund."
          en | Ask your lead whether you can offer a full refund; check whether it applies.
          it | "Vedo che il Suo rimborso è in ritardo."
          it | Evita: "Le faremo uno sconto."
          it | Non promettere un rimborso completo.
          tr | "İadenizin geciktiğini görüyorum."
          tr | "Paranızı iade edeceğiz" deme.
          lt | "Matau, kad pinigų dar negavote."
          lt | Nežadėk, kad pinigus grąžinsime.
          he | "ההחזר שלך מתעכב, ואני בודק את זה."
          he | לא להבטיח החזר מלא.
          ro | "Văd că rambursarea întârzie."
          ro | Evită: "Vă oferim o reducere."
          """)
  void what_names_the_matter_or_warns_of_it_is_no_promise(String language, String line) {
    assertThat(kinds(language, line)).isEmpty();
  }

  @Test
  void what_the_agent_asked_is_no_promise_of_the_model() {
    String advice = "\"You were told within 24 hours.\"\n\"We will call within 48 hours.\"";
    assertThat(
            PROMISES.in(advice, Language.EN, "He was told: within 24 hours! It is the third day"))
        .containsExactly(new Promise(List.of("deadline"), "\"We will call within 48 hours.\""));
  }

  @Test
  void a_line_with_two_kinds_of_promises_has_both() {
    String line = "\"You'll get a refund, and a free upgrade, and a free meal.\"";
    assertThat(PROMISES.in(line, Language.EN, ""))
        .containsExactly(new Promise(List.of("compensation", "refund"), line));
  }

  @Test
  void a_heading_that_warns_holds_for_the_lines_below_it() {
    String advice =
        """
        What to avoid:
        - "We will refund you."
        - "It is the law."

        "We will refund you."\
        """;
    assertThat(PROMISES.in(advice, Language.EN, "")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void the_playbook_promises_nothing(Language language) {
    assertThat(PROMISES.languages()).contains(language);
    List<Card> cards = new PlaybookLoader(SHIPPED).load().cards(language);
    assertThat(cards).isNotEmpty();
    assertThat(
            cards.stream()
                .flatMap(
                    card ->
                        Stream.concat(
                            card.steps().stream(), card.say().stream().map(Card.Saying::line)))
                .flatMap(line -> PROMISES.in(line, language, "").stream()))
        .isEmpty();
  }
}
