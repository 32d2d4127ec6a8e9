package dev.sideline.workspace;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Form;
import dev.sideline.chat.Form.Field;
import dev.sideline.chat.Form.Filled;
import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Form.Outcome;
import dev.sideline.chat.Form.Outcome.Taken;
import dev.sideline.chat.Form.Outcome.Wrong;
import dev.sideline.chat.Form.Shown;
import dev.sideline.chat.Forms;
import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Text;
import dev.sideline.privacy.Redactor;
import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of a channel, shown to everybody and changed by leads. */
public final class SettingsForm implements Forms {
  /** The form's name. */
  public static final String NAME = "settings";

  private static final Logger log = LoggerFactory.getLogger(SettingsForm.class);

  private final Channels channels;
  private final Languages languages;
  private final Leads leads;
  private final Directory directory;
  private final Redactor redactor;
  private final Function<Language, List<Option>> tracks;

  /**
   * @param directory tells channels from conversations of two
   * @param redactor finds customers' data, which is nothing to settle
   * @param tracks the onboarding tracks that newcomers can be offered
   */
  public SettingsForm(
      Channels channels,
      Languages languages,
      Leads leads,
      Directory directory,
      Redactor redactor,
      Function<Language, List<Option>> tracks) {
    this.channels = channels;
    this.languages = languages;
    this.leads = leads;
    this.directory = directory;
    this.redactor = redactor;
    this.tracks = tracks;
  }

  @Override
  public Form open(String about, Incoming from) {
    ChannelSettings now = channels.of(from.person().tenant(), from.place().channel());
    Words words = words(from, now);
    if (!directory.isChannel(from.place())) {
      return telling(words, Message.of(new Text(words.of("settings.direct"))));
    }
    return leads
        .refusal(from.person(), words)
        .map(refusal -> telling(words, page(words.of("settings.now"), now, words), refusal))
        .orElseGet(
            () ->
                form(
                    words,
                    words.of("settings.save"),
                    SettingsFields.of(now, tracks.apply(words.language()), words)));
  }

  private static Form telling(Words words, Message... told) {
    return form(words, "", List.of(told).stream().<Field>map(Shown::new).toList());
  }

  private static Form form(Words words, String submit, List<Field> fields) {
    return new Form(NAME, "", words.of("settings.title"), submit, fields);
  }

  @Override
  public Outcome submit(Filled filled, Incoming from) {
    ChannelSettings now = channels.of(from.person().tenant(), from.place().channel());
    Words words = words(from, now);
    if (!directory.isChannel(from.place())) {
      return new Taken(List.of(Message.of(new Text(words.of("settings.direct")))));
    }
    Optional<Message> refusal = leads.refusal(from.person(), words);
    if (refusal.isPresent()) {
      return new Taken(List.of(refusal.get()));
    }
    ChannelSettings wanted = SettingsFields.read(filled, now.welcome(), from.person());
    Map<String, String> faults = faults(wanted, filled, from.place().channel(), words);
    return faults.isEmpty() ? settle(wanted, from, words) : new Wrong(faults);
  }

  private Outcome settle(ChannelSettings wanted, Incoming from, Words words) {
    try {
      channels.settle(from.person().tenant(), from.place().channel(), wanted);
    } catch (RuntimeException e) {
      log.warn("The settings of a channel cannot be written: {}", e.toString());
      return new Wrong(Map.of(SettingsFields.LANGUAGE, words.of("settings.unsaved")));
    }
    return new Taken(List.of(page(words.of("settings.saved"), wanted, words)));
  }

  private Message page(String told, ChannelSettings settings, Words words) {
    return SettingsPage.show(told, settings, tracks.apply(words.language()), words);
  }

  private Map<String, String> faults(
      ChannelSettings wanted, Filled filled, String channel, Words words) {
    Map<String, String> faults = new HashMap<>();
    if (wanted.experts().equals(channel)) {
      faults.put(SettingsFields.EXPERTS, words.of("settings.experts.same"));
    }
    if (!redactor.redact(wanted.instructions()).kinds().isEmpty()) {
      faults.put(SettingsFields.INSTRUCTIONS, words.of("settings.data"));
    }
    if (wanted.instructions().length() > ChannelSettings.LONGEST_INSTRUCTIONS) {
      faults.put(
          SettingsFields.INSTRUCTIONS,
          words.of("settings.long", ChannelSettings.LONGEST_INSTRUCTIONS));
    }
    if (wanted.contacts().length() > ChannelSettings.LONGEST_CONTACTS) {
      faults.put(
          SettingsFields.CONTACTS, words.of("settings.long", ChannelSettings.LONGEST_CONTACTS));
    }
    if (!filled.value(SettingsFields.ZONE).isBlank() && wanted.calendar().zone().isEmpty()) {
      faults.put(SettingsFields.ZONE, words.of("settings.zone.unknown"));
    }
    if (WrittenDates.read(filled.value(SettingsFields.HOLIDAYS)).isEmpty()) {
      faults.put(SettingsFields.HOLIDAYS, words.of("settings.holidays.unknown"));
    }
    if (wanted.calendar().holidays().size() > TeamCalendar.MOST_HOLIDAYS) {
      faults.put(
          SettingsFields.HOLIDAYS, words.of("settings.holidays.many", TeamCalendar.MOST_HOLIDAYS));
    }
    return faults;
  }

  private Words words(Incoming from, ChannelSettings settings) {
    return Words.in(languages.of(from.person(), settings).orElse(Language.EN));
  }
}
