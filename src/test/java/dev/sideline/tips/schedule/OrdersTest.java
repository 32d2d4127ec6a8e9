package dev.sideline.tips.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.content.PromptFolder;
import dev.sideline.playbook.LivePlaybook;
import dev.sideline.playbook.PlaybookLoader;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.testkit.SharedWordsSearch;
import dev.sideline.tips.schedule.Orders.Made;
import dev.sideline.tips.shelf.TeamTips;
import dev.sideline.tips.shelf.TipQuestionsLoader;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.MemoryChannels;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leads write becomes orders. */
class OrdersTest {
  private static final PromptFolder PROMPTS = PromptFolder.shipped(Optional.empty());
  private static final LivePlaybook PLAYBOOK =
      new LivePlaybook(
          new PlaybookLoader(PROMPTS),
          (read, language) -> new SharedWordsSearch(read.cards(language)));
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person LEAD = new Person("T1", "U7");

  private final Orders orders =
      new Orders(
          new TipShelf(PLAYBOOK, new TipQuestionsLoader(PROMPTS).live(PLAYBOOK), TeamTips.NONE),
          new Redactor(Set.of("GB")),
          new Whereabouts(
              new MemoryChannels(), new KnownPeople().colleague(LEAD, ZoneId.of("Europe/Rome"))));

  private Made read(String id, String words) {
    return orders.read(words, new Incoming(id, LEAD, new Place("test", "C1"), "", ""), WORDS);
  }

  private Order order(String id, String words) {
    return ((Made.Ready) read(id, words)).order();
  }

  private void assertTold(String words, String told) {
    assertThat(((Made.Missing) read("m1", words)).told().parts()).startsWith(new Text(told));
  }

  @Test
  void an_edited_message_is_the_same_order_and_another_message_another() {
    String origin = order("m1", "daily 9").origin();
    assertThat(order("m1#2", "daily 8").origin()).isEqualTo(origin);
    assertThat(order("m2", "daily 9").origin()).isNotEqualTo(origin);
  }

  @Test
  void customers_data_in_a_topic_is_left_out() {
    Order order = order("m1", "daily 9 angry customer kim.doe@example.com");
    assertThat(order.topic()).contains("angry customer").doesNotContain("kim", "example");
    assertThat(order.cards()).isNotEmpty();
  }

  @Test
  void the_channel_may_stand_behind_the_topic() {
    Order order = order("m1", "daily 9 angry customer #floor[C2]");
    assertThat(order.channel()).isEqualTo("C2");
    assertThat(order.topic()).isEqualTo("angry customer");
  }

  @Test
  void what_is_no_channel_though_it_is_written_as_one_is_told() {
    assertTold("daily 9 #x[U5]", WORDS.of("tip.channel.unclear", "U5"));
  }

  @Test
  void what_is_missing_or_too_long_is_told_as_it_is() {
    assertTold("9:00", WORDS.of("tip.days.missing"));
    String topic = "angry customer ".repeat(7).strip();
    assertTold("daily 9 " + topic, WORDS.of("tip.topic.long", 100, topic.length()));
  }
}
