package dev.sideline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Note;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Saying;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Steps;
import dev.sideline.chat.Message.Text;
import dev.sideline.testkit.OwnPrompts;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards as messages. */
class CardPagesTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final String NO_CONTACTS = WORDS.of("advice.contacts.none");

  @TempDir private Path folder;
  private OwnPrompts prompts;

  @BeforeEach
  void write() {
    prompts =
        new OwnPrompts(folder)
            .write("playbook/en/calm.md", OwnPrompts.CARD)
            .card("long-story", "he goes on and on")
            .safetyCard("safety-fire", "it burns");
  }

  private CardPages pages(Optional<String> contacts) {
    return new CardPages(
        new LivePlaybook(
            prompts.loader(), (read, language) -> new SharedWordsSearch(read.cards(language))),
        contacts);
  }

  private Message show(String id) {
    return pages(Optional.empty()).show(id, WORDS);
  }

  @Test
  void a_card_says_the_line_first_and_its_sources_last() {
    assertThat(show("calm").parts())
        .containsExactly(
            new Heading("The customer is upset"),
            new Sayings(
                "Say this now",
                List.of(
                    new Saying("", "I am listening."),
                    new Saying("Speaking", "Please go on."),
                    new Saying("Writing", "I have read all of it."))),
            new Steps("Do", List.of("Breathe out.", "Listen to the end.")),
            new Points("Avoid", List.of("Arguing.")),
            new Text("Why it works: Whoever is heard grows calmer. It takes less time, too."),
            new Note(
                "Card: The customer is upset. "
                    + WORDS.of("advice.source", "An article on traits")));
  }

  @Test
  void the_list_names_every_card_and_how_to_open_one() {
    assertThat(pages(Optional.empty()).list(WORDS).parts())
        .containsExactly(
            new Heading("The playbook: 3 cards"),
            new Points(
                "",
                List.of(
                    "calm: The customer is upset",
                    "long-story: About long-story",
                    "safety-fire: About safety-fire")),
            new Example("card calm", "opens a card by its id"));
  }

  @Test
  void knows_which_cards_there_are() {
    CardPages pages = pages(Optional.empty());
    assertThat(pages.has("calm", WORDS)).isTrue();
    assertThat(pages.has("clam", WORDS)).isFalse();
  }

  @Test
  void an_unknown_id_is_told_with_the_most_similar_first() {
    assertThat(show("storys").parts())
        .startsWith(
            new Text("There is no card \"storys\"."), new Text("Did you mean one of these?"))
        .element(2)
        .isEqualTo(new Example("card long-story", "About long-story"));
  }

  @Test
  void an_unknown_id_may_hold_anything() {
    assertThat(show("{0} '").parts()).startsWith(new Text("There is no card \"{0} '\"."));
  }

  @Test
  void a_safety_card_shows_the_emergency_contacts_before_all_else() {
    assertThat(pages(Optional.of("Ring {5} 'now'")).show("safety-fire", WORDS).parts())
        .startsWith(
            new Heading("About safety-fire"),
            new Text(WORDS.of("advice.first")),
            new Text("Your team's emergency contacts: Ring {5} 'now'"));
  }

  @Test
  void a_safety_card_says_so_where_no_contacts_are_set() {
    assertThat(show("safety-fire").parts()).contains(new Text(NO_CONTACTS));
  }

  @Test
  void a_safety_card_claims_no_source() {
    assertThat(show("safety-fire").parts())
        .last()
        .isEqualTo(new Note("Card: About safety-fire. " + WORDS.of("advice.source.ours")));
  }

  @Test
  void another_card_shows_no_contacts() {
    assertThat(pages(Optional.of("Security")).show("calm", WORDS).toString())
        .doesNotContain("Security");
  }
}
