package dev.sideline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import org.junit.jupiter.api.Test;

/** The language each person speaks. */
class LanguagesTest {
  private static final Person KIM = new Person("T1", "U1");

  private final Languages languages = new MemoryLanguages();

  @Test
  void a_newcomer_has_none() {
    assertThat(languages.of(KIM)).isEmpty();
    assertThat(languages.chosen(KIM)).isEmpty();
  }

  @Test
  void whoever_was_heard_is_known_by_what_was_heard_last() {
    languages.heard(KIM, Language.IT);
    languages.heard(KIM, Language.RO);
    assertThat(languages.of(KIM)).contains(Language.RO);
    assertThat(languages.chosen(KIM)).isEmpty();
  }

  @Test
  void a_choice_stays_whatever_is_heard() {
    languages.choose(KIM, Language.TR);
    languages.heard(KIM, Language.IT);
    assertThat(languages.of(KIM)).contains(Language.TR);
    assertThat(languages.chosen(KIM)).contains(Language.TR);
  }

  @Test
  void whoever_takes_the_choice_back_is_known_by_what_was_heard() {
    languages.heard(KIM, Language.IT);
    languages.choose(KIM, Language.TR);
    languages.follow(KIM);
    assertThat(languages.of(KIM)).contains(Language.IT);
  }

  @Test
  void nobody_else_is_touched() {
    languages.choose(KIM, Language.TR);
    assertThat(languages.of(new Person("T2", "U1"))).isEmpty();
  }
}
