package dev.sideline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out of a text, and what stays. */
class RedactorTest {
  private static final Redactor REDACTOR =
      new Redactor(Set.of("IT", "TR", "LT", "IL", "RO", "GB", "US", "DE"));

  private static String redacted(String text) {
    return REDACTOR.redact(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          she paid with 4111 1111 1111 1111 on Monday  | she paid with [card number] on Monday
          la carta 5500-0000-0000-0004 non va          | la carta [card number] non va
          kart: 9792030394440796                       | kart: [card number]
          amex 378282246310005!                        | amex [card number]!
          IBAN LT12 1000 0111 0100 1000 ir kas toliau  | IBAN [bank account] ir kas toliau
          contul ro49aaaa1b31007593840000              | contul [bank account]
          mail me at kim.o'neil+shop@mail.example.com. | mail me at [e-mail].
          scrivi a josé@esempio.it                     | scrivi a [e-mail]
          codice RSSMRA85T10A562S                      | codice [national id]
          kimlik 10000000146 diyor                     | kimlik [national id] diyor
          asmens kodas 38703181745                     | asmens kodas [national id]
          המספר 123456782 לא נמצא                      | המספר [national id] לא נמצא
          CNP 1800101221144                            | CNP [national id]
          my ssn is 123-45-6789                        | my ssn is [national id]
          call +39 06 1234 5678 now                    | call [phone number] now
          beni 0532 123 45 67 den arayın               | beni [phone number] den arayın
          skambinkite +370 612 34567                   | skambinkite [phone number]
          הטלפון שלי 050-234-5678                      | הטלפון שלי [phone number]
          sunați la 0721 234 567                       | sunați la [phone number]
          ring (020) 7946 0958                         | ring [phone number]
          xoxb-1234567890-abcdefABCDEF is the token    | [secret] is the token
          key sk-proj-abcdefghijklmnop1234             | key [secret]
          """)
  void a_customers_data_becomes_a_placeholder(String text, String expected) {
    assertThat(redacted(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4512345678 has not come",
        "order no. 123-4567890-1234567 is late",
        "ticket #0612345678 again",
        "ORD-2024-001234 and INV/2025/00077",
        "ordine 3401234567 del 12/03/2025",
        "pratica n. 20250312001",
        "sipariş no 5321234567 nerede",
        "kargo takip numarası 7280012345678",
        "užsakymas Nr. 861234567 vėluoja",
        "siunta LP00123456789LT",
        "הזמנה מספר 0501234567 לא הגיעה",
        "חשבונית 123456789",
        "comanda 0721234567 nu a ajuns",
        "AWB 1234567890123",
        "he waited from 10:30 to 12:45 on 12.03.2025",
        "paid 1.250,00 EUR and 89.90 $",
        "1 250 000 lei, 45 000 TL, 12.500 ₺",
        "room 4021, seat 12A, 2024-2025",
        "error 404 at 192.168.100.200",
        "card number 4111 1111 1111 1112 has a typo",
        "3 times in 24 hours, 100 people"
      })
  void order_numbers_amounts_dates_and_times_stay(String text) {
    assertThat(REDACTOR.redact(text)).isEqualTo(new Redacted(text, Set.of()));
  }

  @Test
  void several_kinds_in_one_text_are_told_together() {
    Redacted redacted =
        REDACTOR.redact("Dana, 0532 123 45 67, dana@example.com, card 4111111111111111");
    assertThat(redacted.text()).isEqualTo("Dana, [phone number], [e-mail], card [card number]");
    assertThat(redacted.kinds())
        .containsExactlyInAnyOrder(Kind.PHONE, Kind.EMAIL, Kind.PAYMENT_CARD);
  }

  @Test
  void digits_of_other_scripts_and_widths_count_too() {
    assertThat(redacted("４１１１ １１１１ １１１１ １１１１")).isEqualTo("[card number]");
  }

  @Test
  void what_was_redacted_once_stays_as_it_is() {
    String once = redacted("call +39 06 1234 5678, card 4111111111111111, a@b.example");
    assertThat(redacted(once)).isEqualTo(once);
  }

  @Test
  void a_word_behind_an_account_number_is_not_swallowed() {
    assertThat(redacted("GB82WEST12345698765432 AND THEN 12 MORE"))
        .isEqualTo("[bank account] AND THEN 12 MORE");
  }
}
