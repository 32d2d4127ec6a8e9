package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.playbook.Card.Manner;
import dev.sideline.playbook.Card.Saying;
import dev.sideline.playbook.Card.Tip;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.words.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The playbook as it is read from disk. */
class PlaybookLoaderTest {
  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts = new OwnPrompts(folder).write("playbook/en/calm.md", OwnPrompts.CARD);
  }

  private Playbook load() {
    return prompts.loader().load();
  }

  @Test
  void a_card_is_read_whole() {
    assertThat(load().cards(Language.EN))
        .containsExactly(
            new Card(
                "calm",
                Language.EN,
                "The customer is upset",
                false,
                List.of("T1", "T2"),
                List.of("traits"),
                Optional.of("angry"),
                List.of("he shouts at me", "\"Answer me at last!\""),
                List.of("Breathe out.", "Listen to the end."),
                List.of(
                    new Saying(Manner.ANYWHERE, "I am listening."),
                    new Saying(Manner.SPEAKING, "Please go on."),
                    new Saying(Manner.WRITING, "I have read all of it.")),
                List.of("Arguing."),
                "Whoever is heard grows calmer. It takes less time, too.",
                new Tip("Listen first.", "let one caller finish.")));
  }

  @Test
  void a_safety_card_teaches_nothing_and_rests_on_nothing() {
    Card card =
        prompts
            .safetyCard("fire", "it burns")
            .loader()
            .load()
            .card(Language.EN, "fire")
            .orElseThrow();
    assertThat(card.safety()).isTrue();
    assertThat(card.teaches()).isEmpty();
    assertThat(card.sources()).isEmpty();
  }

  @Test
  void cards_come_in_the_order_of_their_ids() {
    prompts.card("b", "x").card("a", "y");
    assertThat(load().cards(Language.EN)).extracting(Card::id).containsExactly("a", "b", "calm");
  }

  @Test
  void sources_come_with_their_techniques() {
    assertThat(load().sources().get("moments"))
        .isEqualTo(
            new Source(
                "moments", "lt", Map.of(Language.EN, "A text on moments"), Map.of("M1", "One")));
  }

  @Test
  void what_lies_outside_is_read_without_its_introduction() {
    prompts.write(
        "outside/en.md", "---\nlanguage: en\n---\n\nWhat this is.\n\n- weather\n- lunch\n");
    assertThat(load().outside()).containsEntry(Language.EN, List.of("weather", "lunch"));
  }

  @Test
  void a_language_without_cards_is_answered_in_english() {
    Playbook playbook = load();
    assertThat(playbook.cards(Language.IT)).isEmpty();
    assertThat(playbook.spokenFor(Language.IT)).isEqualTo(Language.EN);
  }

  @Test
  void a_language_with_cards_is_answered_in_itself() {
    prompts.write("playbook/it/calm.md", OwnPrompts.CARD);
    Playbook playbook = load();
    assertThat(playbook.spokenFor(Language.IT)).isEqualTo(Language.IT);
    assertThat(playbook.card(Language.IT, "calm")).map(Card::language).contains(Language.IT);
  }

  @Test
  void the_fingerprint_stays_while_nothing_changes() {
    assertThat(load().fingerprint()).isEqualTo(load().fingerprint());
  }

  @Test
  void the_fingerprint_changes_with_a_word_of_a_card() {
    String before = load().fingerprint();
    prompts.write("playbook/en/calm.md", OwnPrompts.CARD.replace("Breathe", "breathe"));
    assertThat(load().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void the_fingerprint_changes_with_a_word_of_what_lies_outside() {
    prompts.write("outside/en.md", "---\nlanguage: en\n---\n\nThis.\n\n- weather\n");
    String before = load().fingerprint();
    prompts.write("outside/en.md", "---\nlanguage: en\n---\n\nThis.\n\n- the weather\n");
    assertThat(load().fingerprint()).isNotEqualTo(before);
  }
}
