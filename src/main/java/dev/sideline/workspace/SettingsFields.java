package dev.sideline.workspace;

import dev.sideline.chat.Form.Channel;
import dev.sideline.chat.Form.Choice;
import dev.sideline.chat.Form.Field;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Line;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.chat.Person;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of a channel as the fields of a form. */
final class SettingsFields {
  static final String LANGUAGE = "language";
  static final String EXPERTS = "experts";
  static final String INSTRUCTIONS = "instructions";
  static final String CONTACTS = "contacts";

  static final String ZONE = "zone";
  static final String HOLIDAYS = "holidays";

  private static final String WELCOME = "welcome";
  private static final String ANSWERS = "answers";
  private static final String FOLLOW_UPS = "follow-ups";
  private static final String GUESTS = "guests";
  private static final String AUTO = "auto";
  private static final String OPEN = "open";
  private static final String PRIVATE = "private";
  private static final String ON = "on";
  private static final String OFF = "off";

  private static final int LONGEST_ZONE = 60;
  private static final int LONGEST_HOLIDAYS = 800;

  private SettingsFields() {}

  /**
   * The fields, with what holds now in them.
   *
   * @param tracks what newcomers can be offered
   */
  static List<Field> of(ChannelSettings now, List<Option> tracks, Words words) {
    return List.of(
        new Shown(Message.of(new Text(words.of("settings.about")))),
        language(now, words),
        new Choice(
            ANSWERS,
            words.of("settings.answers"),
            List.of(
                new Option(PRIVATE, words.of("settings.answers.private")),
                new Option(OPEN, words.of("settings.answers.open"))),
            now.open() ? OPEN : PRIVATE),
        onOrOff(FOLLOW_UPS, words.of("settings.follow"), now.followUps(), words),
        new Channel(EXPERTS, words.of("settings.experts"), now.experts()),
        new Line(
            INSTRUCTIONS,
            words.of("settings.instructions"),
            words.of("settings.instructions.hint"),
            now.instructions(),
            ChannelSettings.LONGEST_INSTRUCTIONS,
            false,
            true),
        onOrOff(GUESTS, words.of("settings.guests"), now.guests(), words),
        new Line(
            CONTACTS,
            words.of("settings.contacts"),
            words.of("settings.contacts.hint"),
            now.contacts(),
            ChannelSettings.LONGEST_CONTACTS,
            false,
            true),
        new Line(
            ZONE,
            words.of("settings.zone"),
            words.of("settings.zone.hint"),
            now.calendar().zone().map(ZoneId::getId).orElse(""),
            LONGEST_ZONE,
            false,
            false),
        new Line(
            HOLIDAYS,
            words.of("settings.holidays"),
            words.of("settings.holidays.hint"),
            WrittenDates.of(now.calendar().holidays()),
            LONGEST_HOLIDAYS,
            false,
            true),
        welcome(now, tracks, words));
  }

  private static Choice welcome(ChannelSettings now, List<Option> tracks, Words words) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(OFF, words.of("settings.welcome.none")));
    options.addAll(tracks);
    return new Choice(
        WELCOME,
        words.of("settings.welcome"),
        options,
        now.welcome().map(Welcome::track).orElse(OFF));
  }

  private static Choice language(ChannelSettings now, Words words) {
    return new Choice(
        LANGUAGE,
        words.of("settings.language"),
        LanguageOptions.behind(new Option(AUTO, words.of("settings.language.auto")), words),
        now.language().map(Language::code).orElse(AUTO));
  }

  private static Choice onOrOff(String key, String label, boolean on, Words words) {
    return new Choice(
        key,
        label,
        List.of(new Option(ON, words.of("settings.on")), new Option(OFF, words.of("settings.off"))),
        on ? ON : OFF);
  }

  /**
   * What was filled in.
   *
   * @param now what newcomers are offered now
   * @param lead whoever filled it in
   */
  static ChannelSettings read(Filled filled, Optional<Welcome> now, Person lead) {
    return new ChannelSettings(
        Language.named(filled.value(LANGUAGE)),
        filled.value(ANSWERS).equals(OPEN),
        filled.value(FOLLOW_UPS).equals(ON),
        filled.value(EXPERTS),
        filled.value(INSTRUCTIONS).strip(),
        filled.value(GUESTS).equals(ON),
        filled.value(CONTACTS).strip(),
        new TeamCalendar(
            WrittenZones.read(filled.value(ZONE)),
            WrittenDates.read(filled.value(HOLIDAYS)).orElse(Set.of())),
        Optional.of(filled.value(WELCOME))
            .filter(track -> !track.isEmpty() && !track.equals(OFF))
            .map(track -> welcome(track, now, lead)));
  }

  /** Whoever first settled it hears who completed it, also where others settle something else. */
  private static Welcome welcome(String track, Optional<Welcome> now, Person lead) {
    return now.filter(welcome -> welcome.track().equals(track) && !welcome.lead().isEmpty())
        .orElseGet(() -> new Welcome(track, lead.id()));
  }
}
