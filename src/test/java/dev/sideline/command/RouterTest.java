package dev.sideline.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Heading;
import dev.sideline.chat.Message.Sayings;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.chat.Place;
import dev.sideline.intake.Intake;
import dev.sideline.testkit.Coach;
import dev.sideline.testkit.RecordedMetrics;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import dev.sideline.workspace.ChannelSettings;
import dev.sideline.workspace.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a person is answered in, whatever they ask for. */
class RouterTest {
  private static final Person KIM = new Person("T1", "U1");
  private static final Person TAL = new Person("T1", "U2");

  private final Coach coach = Coach.reportingTo(new RecordedMetrics());
  private final Channels channels = coach.channels();
  private final Intake intake = coach.intake();

  private Message said(Person person, String utterance) {
    List<Message> said = new ArrayList<>();
    intake.accept(
        new Incoming(UUID.randomUUID().toString(), person, new Place("test", "C1"), utterance, ""),
        said::add);
    assertThat(said).hasSize(1);
    return said.getFirst();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whoever_chose_a_language_is_answered_in_it(Language language) {
    Words words = Words.in(language);
    String name = language.nameIn(language);
    assertThat(said(KIM, "language " + language.code()).parts())
        .startsWith(new Text(words.of("language.fixed", name)))
        .contains(new Example("language lt", "lietuvių"), new Example("language he", "עברית"));
    assertThat(said(KIM, "help").parts()).startsWith(new Heading(words.of("help.title")));
    assertThat(said(KIM, "cards").parts().getFirst().toString())
        .contains(words.of("cards.title", 46).substring(0, 5));
    assertThat(said(KIM, "card long-story").parts())
        .filteredOn(Sayings.class::isInstance)
        .extracting(part -> ((Sayings) part).label())
        .containsExactly(words.of("advice.say"));
    assertThat(said(KIM, "card no-such-card").parts())
        .startsWith(new Text(words.of("cards.none", "no-such-card")));
  }

  @Test
  void the_choice_of_one_is_not_the_choice_of_another() {
    said(KIM, "language it");
    assertThat(said(TAL, "help").parts())
        .startsWith(new Heading(Words.in(Language.EN).of("help.title")));
  }

  @Test
  void a_language_is_chosen_by_its_name_too() {
    said(KIM, "language Italiano");
    assertThat(said(KIM, "help").parts())
        .startsWith(new Heading(Words.in(Language.IT).of("help.title")));
  }

  @Test
  void whoever_asks_hears_the_language_and_how_to_choose_another() {
    Words words = Words.in(Language.EN);
    assertThat(said(KIM, "language").parts())
        .startsWith(
            new Text(words.of("language.auto", "English")), new Text(words.of("language.choose")))
        .contains(new Example("language auto", words.of("language.follow")));
  }

  @Test
  void the_choice_can_be_taken_back() {
    said(KIM, "language tr");
    assertThat(said(KIM, "language auto").parts())
        .startsWith(new Text(Words.in(Language.EN).of("language.auto", "English")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "pl", "xx"})
  void a_language_that_is_none_of_ours_is_told_in_the_one_that_is_spoken(String code) {
    said(KIM, "language ro");
    assertThat(said(KIM, "language " + code).parts())
        .startsWith(new Text(Words.in(Language.RO).of("language.none", code)));
    assertThat(said(KIM, "help").parts())
        .startsWith(new Heading(Words.in(Language.RO).of("help.title")));
  }

  @Test
  void where_there_are_no_channels_there_is_nothing_to_settle() {
    assertThat(said(KIM, "settings").parts())
        .containsExactly(new Text(Words.in(Language.EN).of("settings.direct")));
  }

  @Test
  void where_nobody_chose_a_language_a_channels_own_is_spoken() {
    channels.settle(
        KIM.tenant(),
        "C1",
        new ChannelSettings(Optional.of(Language.TR), false, true, "", "", false, ""));
    assertThat(said(KIM, "help").parts())
        .startsWith(new Heading(Words.in(Language.TR).of("help.title")));
    said(KIM, "language en");
    assertThat(said(KIM, "help").parts())
        .startsWith(new Heading(Words.in(Language.EN).of("help.title")));
  }

  @ParameterizedTest
  @CsvSource({"language barrier", "language problem"})
  void a_word_that_is_no_language_is_what_happened(String utterance) {
    assertThat(said(KIM, utterance).parts())
        .doesNotContain(new Text(Words.in(Language.EN).of("language.choose")));
  }
}
