package dev.sideline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Reference.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and channels among words. */
class ReferenceTest {
  @Test
  void a_word_refers_to_a_person_or_a_channel() {
    Reference dana = new Reference(Sort.PERSON, "dana", "U024BE7LH");
    assertThat(dana.written()).isEqualTo("@dana[U024BE7LH]");
    assertThat(Reference.in(dana.written())).contains(dana);
    assertThat(Reference.in("#il-bar[C1]")).contains(new Reference(Sort.CHANNEL, "il-bar", "C1"));
    assertThat(Reference.in("@[U1]")).contains(new Reference(Sort.PERSON, "", "U1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@dana", "#floor", "dana[U1]", "@dana[]", "@dana [U1]", "a@b[U1]"})
  void anything_else_is_none(String word) {
    assertThat(Reference.in(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ask @dana[U1] in #floor[C1], ask @dana in #floor",
    "ask @[U1], ask @U1",
    "order #4711 [urgent], order #4711 [urgent]",
    "costs $5 @ noon, costs $5 @ noon",
  })
  void people_read_names(String words, String read) {
    assertThat(Reference.plain(words)).isEqualTo(read);
  }
}
