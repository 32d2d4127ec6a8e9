package dev.sideline.workspace;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.privacy.Redactor;
import dev.sideline.testkit.KnownPeople;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What leads settle for a channel. */
class SettingsFormTest {
  private static final List<Form.Option> TRACKS =
      List.of(new Form.Option("first-week", "First week on the floor"));
  private static final Words WORDS = Words.in(Language.EN);
  private static final Person LEAD = new Person("T1", "U1");
  private static final Person AGENT = new Person("T1", "U2");
  private static final ChannelSettings SETTLED =
      new ChannelSettings(
          Optional.of(Language.IT),
          true,
          false,
          "C9",
          "We say guest.",
          true,
          "Security, 5",
          new TeamCalendar(
              Optional.of(ZoneId.of("Europe/Rome")),
              Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 6))),
          Optional.of(new Welcome("first-week", "U1")));

  private final KnownPeople people = new KnownPeople().admin(LEAD).colleague(AGENT);
  private final Channels channels = new MemoryChannels();
  private final Languages languages = new MemoryLanguages();
  private final SettingsForm form = form(channels);

  private SettingsForm form(Channels kept) {
    Leads leads = new Leads(new Leads.Named(true, Set.of(), Set.of()), people);
    return new SettingsForm(
        kept, languages, leads, people, new Redactor(Set.of("GB")), language -> TRACKS);
  }

  private static Incoming from(Person person, String channel) {
    return new Incoming("1", person, new Place("test", channel), "", "");
  }

  private static Map<String, String> filled() {
    return new HashMap<>(
        Map.of(
            "language", "it",
            "answers", "open",
            "follow-ups", "off",
            "experts", "C9",
            "instructions", " We say guest. ",
            "guests", "on",
            "contacts", "Security, 5",
            "zone", "rome",
            "holidays", "6.1.2027 2026-12-25",
            "welcome", "first-week"));
  }

  private Outcome sent(Person person, String channel, Map<String, String> values) {
    return form.submit(new Filled("settings", "", values), from(person, channel));
  }

  private static Message told(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Taken.class);
    assertThat(((Taken) outcome).told()).hasSize(1);
    return ((Taken) outcome).told().getFirst();
  }

  @Test
  void a_lead_gets_a_form_with_what_holds_now() {
    channels.settle("T1", "C1", SETTLED);
    languages.choose(LEAD, Language.EN);
    Form opened = form.open("", from(LEAD, "C1"));
    assertThat(opened.name()).isEqualTo("settings");
    assertThat(opened.submit()).isEqualTo(WORDS.of("settings.save"));
    assertThat(opened.fields())
        .filteredOn(Choice.class::isInstance)
        .extracting(field -> ((Choice) field).value())
        .containsExactly("it", "open", "off", "on", "first-week");
    assertThat(opened.fields())
        .filteredOn(Line.class::isInstance)
        .extracting(field -> ((Line) field).value())
        .containsExactly("We say guest.", "Security, 5", "Europe/Rome", "2026-12-25 2027-01-06");
    assertThat(opened.fields())
        .contains(new Form.Channel("experts", WORDS.of("settings.experts"), "C9"));
  }

  @Test
  void at_first_the_form_holds_the_defaults_and_every_language() {
    Form opened = form.open("", from(LEAD, "C1"));
    assertThat(opened.fields())
        .filteredOn(Choice.class::isInstance)
        .extracting(field -> ((Choice) field).value())
        .containsExactly("auto", "private", "on", "off", "off");
    Choice language = (Choice) opened.fields().get(1);
    assertThat(language.options())
        .hasSize(Language.values().length + 1)
        .contains(new Option("lt", "Lithuanian"));
  }

  @Test
  void everybody_else_reads_what_holds_and_whom_to_ask() {
    channels.settle("T1", "C1", SETTLED);
    languages.choose(AGENT, Language.EN);
    Form opened = form.open("", from(AGENT, "C1"));
    assertThat(opened.submit()).isEmpty();
    assertThat(opened.fields()).allMatch(Shown.class::isInstance).hasSize(2);
    Message now = ((Shown) opened.fields().getFirst()).message();
    assertThat(now.parts())
        .startsWith(new Text(WORDS.of("settings.now")))
        .contains(new Mentions(WORDS.of("settings.experts") + ":", List.of("C9")));
    assertThat(((Points) now.parts().get(1)).items())
        .contains(
            WORDS.of("settings.language") + ": Italian",
            WORDS.of("settings.instructions") + ": We say guest.",
            WORDS.of("settings.contacts") + ": Security, 5",
            WORDS.of("settings.zone") + ": Europe/Rome",
            WORDS.of("settings.holidays") + ": 2026-12-25 2027-01-06",
            WORDS.of("settings.welcome") + ": First week on the floor");
    assertThat(((Shown) opened.fields().get(1)).message().parts())
        .containsExactly(new Text(WORDS.of("leads.only")), new Text(WORDS.of("leads.ask.admin")));
  }

  @Test
  void what_a_lead_sends_is_settled_and_told() {
    languages.choose(LEAD, Language.EN);
    Message told = told(sent(LEAD, "C1", filled()));
    assertThat(channels.of("T1", "C1")).isEqualTo(SETTLED);
    assertThat(told.parts()).startsWith(new Text(WORDS.of("settings.saved")));
    assertThat(told.toString()).contains("We say guest.", "Security, 5", "Italian");
    told(sent(LEAD, "C1", Map.of("language", "auto", "answers", "private", "follow-ups", "on")));
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void whoever_is_no_lead_settles_nothing_whatever_they_send() {
    assertThat(told(sent(AGENT, "C1", filled())).parts())
        .startsWith(new Text(WORDS.of("leads.only")));
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void whoever_is_a_lead_no_more_when_they_send_it_settles_nothing() {
    assertThat(form.open("", from(LEAD, "C1")).submit()).isNotEmpty();
    people.colleague(LEAD);
    told(sent(LEAD, "C1", filled()));
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          experts      | C1                              | Choose another channel than this one.
          zone         | Atlantis                        | I do not know this time zone. Write it like Europe/Rome or America/New_York.
          holidays     | 2026-12-25 Epiphany             | I cannot read one of these dates. Write them like 2026-12-25, with spaces between.
          instructions | Send it to kim.doe@example.com  | This looks like it holds a customer's data. Please leave it out.
          """)
  void a_fault_is_told_beside_its_field(String key, String value, String fault) {
    Map<String, String> values = filled();
    values.put(key, value);
    assertThat(sent(LEAD, "C1", values)).isEqualTo(new Wrong(Map.of(key, fault)));
    assertThat(channels.of("T1", "C1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void holidays_are_at_most_some_sixty() {
    Map<String, String> values = filled();
    values.put(
        "holidays",
        LocalDate.of(2027, 1, 1)
            .datesUntil(LocalDate.of(2027, 3, 3))
            .map(LocalDate::toString)
            .collect(joining(" ")));
    assertThat(sent(LEAD, "C1", values))
        .isEqualTo(new Wrong(Map.of("holidays", WORDS.of("settings.holidays.many", 60))));
  }

  @Test
  void whoever_first_offered_a_track_goes_on_hearing_of_it() {
    sent(LEAD, "C1", filled());
    Person other = new Person("T1", "U3");
    people.admin(other);
    sent(other, "C1", filled());
    assertThat(channels.of("T1", "C1").welcome()).contains(new Welcome("first-week", "U1"));
    Map<String, String> values = filled();
    values.put("welcome", "off");
    sent(other, "C1", values);
    assertThat(channels.of("T1", "C1").welcome()).isEmpty();
    sent(other, "C1", filled());
    assertThat(channels.of("T1", "C1").welcome()).contains(new Welcome("first-week", "U3"));
  }

  @Test
  void texts_have_a_longest_length() {
    Map<String, String> values = filled();
    values.put("instructions", "x".repeat(501));
    values.put("contacts", "x".repeat(501));
    String fault = WORDS.of("settings.long", 500);
    assertThat(sent(LEAD, "C1", values))
        .isEqualTo(new Wrong(Map.of("instructions", fault, "contacts", fault)));
    values.put("instructions", "x".repeat(500));
    values.put("contacts", " " + "x".repeat(500) + "\n");
    told(sent(LEAD, "C1", values));
  }

  @Test
  void a_phone_number_is_a_contact_and_no_customers_data() {
    Map<String, String> values = filled();
    values.put("contacts", "Security, +44 20 7946 0958");
    told(sent(LEAD, "C1", values));
    assertThat(channels.of("T1", "C1").contacts()).isEqualTo("Security, +44 20 7946 0958");
  }

  @Test
  void between_two_there_is_nothing_to_settle() {
    Form opened = form.open("", from(LEAD, "D1"));
    assertThat(opened.submit()).isEmpty();
    Message direct = Message.of(new Text(WORDS.of("settings.direct")));
    assertThat(opened.fields()).containsExactly(new Shown(direct));
    assertThat(told(sent(LEAD, "D1", filled()))).isEqualTo(direct);
    assertThat(channels.of("T1", "D1")).isEqualTo(ChannelSettings.DEFAULT);
  }

  @Test
  void what_cannot_be_written_stays_in_the_form() {
    Channels away =
        new Channels() {
          @Override
          public ChannelSettings of(String tenant, String channel) {
            return ChannelSettings.DEFAULT;
          }

          @Override
          public void settle(String tenant, String channel, ChannelSettings settings) {
            throw new IllegalStateException("away");
          }
        };
    assertThat(form(away).submit(new Filled("settings", "", filled()), from(LEAD, "C1")))
        .isEqualTo(new Wrong(Map.of("language", WORDS.of("settings.unsaved"))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void in_every_language_the_form_fits_where_forms_are_shown(Language language) {
    languages.choose(LEAD, language);
    Form opened = form.open("", from(LEAD, "C1"));
    assertThat(opened.title()).hasSizeBetween(1, 24);
    assertThat(opened.submit()).hasSizeBetween(1, 24);
    assertThat(opened.fields())
        .filteredOn(Choice.class::isInstance)
        .flatExtracting(field -> ((Choice) field).options())
        .allSatisfy(option -> assertThat(((Option) option).label()).hasSizeBetween(1, 75));
    assertThat(opened.fields())
        .filteredOn(Line.class::isInstance)
        .allSatisfy(field -> assertThat(((Line) field).hint()).hasSizeBetween(1, 150));
  }

  @Test
  void a_channels_language_is_its_forms_language_where_nobody_chose_another() {
    channels.settle("T1", "C1", SETTLED);
    assertThat(form.open("", from(LEAD, "C1")).title())
        .isEqualTo(Words.in(Language.IT).of("settings.title"));
  }
}
