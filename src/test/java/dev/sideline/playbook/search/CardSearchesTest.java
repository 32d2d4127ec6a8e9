package dev.sideline.playbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.adapter.liblinear.LiblinearTrainer;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.Playbook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.testkit.LetterEmbedder;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.PlainTerms;
import dev.sideline.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches over a playbook, learned or remembered. */
class CardSearchesTest {
  private static final String OUTSIDE =
      """
      ---
      language: en
      ---

      What lies outside.

      - what is the weather tomorrow
      - will the weather be sunny
      - weather forecast for sunday
      """;

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts =
        new OwnPrompts(folder)
            .card("calm", "he shouts at me", "she is shouting on the phone", "shouts and screams")
            .card(
                "queue", "long queue behind him", "people queue up to the door", "queue is growing")
            .write("outside/en.md", OUTSIDE);
  }

  private Playbook own() {
    return prompts.loader().load();
  }

  private static Playbook shipped(Optional<Path> overlay) {
    return new PlaybookLoader(PromptFolder.shipped(overlay)).load();
  }

  /** A trainer that counts how often it was asked, and learns nothing. */
  private static final class IdleTrainer implements Trainer {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public float[][] train(List<Example> examples, int classes, int features) {
      asked.incrementAndGet();
      return new float[classes][features + 1];
    }
  }

  private CardSearches searches(Trainer trainer, Embedder... embedders) {
    return new CardSearches(
        Map.of(Language.EN, List.of(embedders)),
        new PlainTerms(),
        trainer,
        new ModelShelf(folder.resolve("data")));
  }

  private String key() {
    return CardSchool.key(own(), Language.EN, List.of(new LetterEmbedder()));
  }

  @ParameterizedTest
  @CsvSource({"a man who shouts and shouts, calm", "the queue gets longer and longer, queue"})
  void the_right_card_is_found_for_words_not_seen_before(String situation, String card) {
    CardSearches searches = searches(new LiblinearTrainer(), new LetterEmbedder());
    Found found = searches.over(own(), Language.EN).find(situation);
    assertThat(found.matches().getFirst().card().id()).isEqualTo(card);
  }

  @Test
  void the_key_stays_while_the_words_do() {
    assertThat(key()).isEqualTo(key());
  }

  @Test
  void the_key_changes_with_a_word_of_a_card() {
    String before = key();
    prompts.card("calm", "he shouts at him");
    assertThat(key()).isNotEqualTo(before);
  }

  @Test
  void the_key_changes_with_what_lies_outside() {
    String before = key();
    prompts.write("outside/en.md", OUTSIDE + "- lunch\n");
    assertThat(key()).isNotEqualTo(before);
  }

  @Test
  void the_shipped_cards_are_not_learned_again() {
    IdleTrainer trainer = new IdleTrainer();
    LetterEmbedder e5 = new LetterEmbedder("e5-small-v2", 384);
    LetterEmbedder miniLm = new LetterEmbedder("all-minilm-l6-v2", 384);
    searches(trainer, e5, miniLm).over(shipped(Optional.empty()), Language.EN);
    assertThat(trainer.asked).hasValue(0);
    assertThat(e5.embedded()).isEmpty();
  }

  @Test
  void an_edit_is_learned_and_only_its_new_lines_are_embedded() {
    new OwnPrompts(folder.resolve("overlay"))
        .delete("sources.yaml")
        .card("parrot", "parrots squawk");
    IdleTrainer trainer = new IdleTrainer();
    LetterEmbedder e5 = new LetterEmbedder("e5-small-v2", 384);
    LetterEmbedder miniLm = new LetterEmbedder("all-minilm-l6-v2", 384);
    searches(trainer, e5, miniLm)
        .over(shipped(Optional.of(folder.resolve("overlay"))), Language.EN);
    assertThat(trainer.asked).hasValue(1);
    assertThat(e5.embedded()).contains("parrots squawk", "About parrot").hasSizeLessThan(15);
  }

  @Test
  void the_key_changes_with_the_embedder() {
    assertThat(CardSchool.key(own(), Language.EN, List.of(new LetterEmbedder("another", 384))))
        .isNotEqualTo(key());
  }

  @Test
  void what_was_learned_once_is_not_learned_at_the_next_start() {
    IdleTrainer trainer = new IdleTrainer();
    searches(trainer, new LetterEmbedder()).over(own(), Language.EN);
    searches(trainer, new LetterEmbedder()).over(own(), Language.EN);
    assertThat(trainer.asked).hasValue(1);
  }

  @Test
  void a_model_that_was_cut_short_is_learned_again() throws IOException {
    IdleTrainer trainer = new IdleTrainer();
    searches(trainer, new LetterEmbedder()).over(own(), Language.EN);
    Path model = folder.resolve("data/en.model");
    byte[] whole = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(whole, whole.length / 2));
    searches(trainer, new LetterEmbedder()).over(own(), Language.EN);
    assertThat(trainer.asked).hasValue(2);
  }
}
