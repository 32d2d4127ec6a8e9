package dev.sideline.tips.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.Card;
import dev.sideline.playbook.CardSearch;
import dev.sideline.playbook.Found;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.Match;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.words.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tips there are. */
class TipShelfTest {
  private static final Set<String> OUTSIDE = Set.of("weather", "complaints");
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());

  /** Finds every card for every word but "weather", each half as likely as the one before. */
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS), (read, language) -> halving(read.cards(language)));

  private static CardSearch halving(List<Card> cards) {
    return words ->
        new Found(
            IntStream.range(0, cards.size())
                .mapToObj(i -> new Match(cards.get(i), score(words, i)))
                .toList(),
            !OUTSIDE.contains(words),
            List.of());
  }

  /** How likely the card at a place is. */
  private static double score(String words, int place) {
    return switch (words) {
      case "all" -> 1;
      case "complaints" -> 0.2 * Math.pow(0.5, place);
      case "weather" -> 0.01;
      default -> Math.pow(0.5, place);
    };
  }

  private final TeamTips team = new Written();

  private final TipShelf shelf =
      new TipShelf(PLAYBOOK, new TipQuestionsLoader(PROMPTS).live(PLAYBOOK), team);

  /** What leads of T1 wrote. */
  private static final class Written implements TeamTips {
    @Override
    public List<TeamTip> kept(String tenant) {
      return tenant.equals("T1")
          ? List.of(
              written("team_1", Optional.empty()), written("team_2", Optional.of(Language.IT)))
          : List.of();
    }

    private static TeamTip written(String id, Optional<Language> language) {
      return new TeamTip(
          "T1", id, language, "Our own", "Breathe.", "do it", Optional.empty(), "U7", true);
    }

    @Override
    public Optional<TeamTip> find(String tenant, String id) {
      return Optional.empty();
    }

    @Override
    public void draft(TeamTip tip) {}

    @Override
    public void keep(String tenant, String id) {}

    @Override
    public void remove(String tenant, String id) {}
  }

  @Test
  void every_card_has_a_tip_and_those_on_safety_come_without_a_question() {
    List<Card> cards = PLAYBOOK.current().playbook().cards(Language.HE);
    List<Tip> tips = shelf.tips("T2", Language.HE);
    assertThat(tips)
        .extracting(Tip::id)
        .containsExactlyElementsOf(cards.stream().map(Card::id).toList());
    assertThat(tips)
        .allSatisfy(
            tip ->
                assertThat(tip.quiz().isEmpty())
                    .as(tip.id())
                    .isEqualTo(tip.id().startsWith("safety-")));
  }

  @Test
  void what_the_team_wrote_stands_beside_them_in_its_language_or_in_all() {
    assertThat(shelf.tip("T1", "team_1", Language.EN)).isPresent();
    assertThat(shelf.tip("T1", "team_2", Language.EN)).isEmpty();
    assertThat(shelf.tip("T1", "team_2", Language.IT)).map(Tip::isOfTeam).contains(true);
    assertThat(shelf.tip("T2", "team_1", Language.EN)).isEmpty();
  }

  @Test
  void a_topic_is_a_card_by_its_id() {
    assertThat(shelf.about("angry-customer", Language.IT)).containsExactly("angry-customer");
    assertThat(shelf.named("angry-customer", Language.EN))
        .isEqualTo("The customer is angry or shouting");
    assertThat(shelf.named("shouting", Language.EN)).isEqualTo("shouting");
  }

  @Test
  void a_topic_in_words_is_what_the_search_finds_but_not_what_is_much_less_likely() {
    assertThat(shelf.about("shouting", Language.EN)).hasSize(4);
    assertThat(shelf.about("all", Language.EN)).hasSize(8);
  }

  @Test
  void there_is_nothing_about_what_the_playbook_does_not_cover() {
    assertThat(shelf.about("weather", Language.EN)).isEmpty();
  }

  @Test
  void words_too_few_for_a_situation_are_a_topic_where_a_card_is_not_unlikely() {
    assertThat(shelf.about("complaints", Language.EN)).isNotEmpty();
  }
}
