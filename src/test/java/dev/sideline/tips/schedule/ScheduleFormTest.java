package dev.sideline.tips.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Pressed;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.MemoryChannels;
import dev.sideline.workspace.MemoryLanguages;
import dev.sideline.workspace.Settled;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lead fills in when which tips are posted. */
class ScheduleFormTest {
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person LEAD = new Person("T1", "U1");

  private final KnownPeople people = new KnownPeople().admin(LEAD);
  private final MemoryChannels channels = new MemoryChannels();
  private final ScheduleForm form =
      new ScheduleForm(
          new Settled(new MemoryLanguages(), channels),
          new Leads(new Leads.Named(true, Set.of(), Set.of()), people),
          new Whereabouts(channels, people),
          new Redactor(Set.of("GB")));

  private Outcome sent(String topic) {
    return form.submit(
        new Filled(
            ScheduleForm.NAME,
            "",
            Map.of("channel", "C2", "days", " Mon-Fri ", "time", "9:00", "topic", topic)),
        new Incoming("form/V1", LEAD, new Place("test", "C1"), "", ""));
  }

  @Test
  void what_is_filled_in_is_the_same_order_in_words() {
    assertThat(sent("  angry\ncustomers "))
        .isEqualTo(new Pressed("tip schedule Mon-Fri 9:00 #[C2] angry customers"));
  }

  @Test
  void customers_data_in_the_topic_is_told_and_goes_no_further() {
    assertThat(sent("complaints of kim.doe@example.com"))
        .isEqualTo(new Wrong(Map.of("topic", WORDS.of("settings.data"))));
  }
}
