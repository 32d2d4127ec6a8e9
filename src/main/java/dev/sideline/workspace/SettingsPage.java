package dev.sideline.workspace;

import dev.sideline.chat.Form.Option;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Mentions;
import dev.sideline.chat.Message.Part;
import dev.sideline.chat.Message.Points;
import dev.sideline.chat.Message.Text;
import dev.sideline.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What is settled for a channel, as a message. */
final class SettingsPage {
  private SettingsPage() {}

  /**
   * The message.
   *
   * @param told what stands above it
   * @param tracks what newcomers can be offered
   */
  static Message show(String told, ChannelSettings settings, List<Option> tracks, Words words) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Text(told));
    parts.add(
        new Points(
            "",
            List.of(
                line(words.of("settings.language"), language(settings, words)),
                line(
                    words.of("settings.answers"),
                    settings.open()
                        ? words.of("settings.answers.open")
                        : words.of("settings.answers.private")),
                line(words.of("settings.follow"), onOrOff(settings.followUps(), words)),
                line(words.of("settings.guests"), onOrOff(settings.guests(), words)),
                line(words.of("settings.instructions"), orUnset(settings.instructions(), words)),
                line(words.of("settings.contacts"), orUnset(settings.contacts(), words)),
                line(words.of("settings.zone"), orUnset(zone(settings), words)),
                line(
                    words.of("settings.holidays"),
                    orUnset(WrittenDates.of(settings.calendar().holidays()), words)),
                line(words.of("settings.welcome"), welcome(settings, tracks, words)))));
    if (!settings.experts().isEmpty()) {
      parts.add(new Mentions(words.of("settings.experts") + ":", List.of(settings.experts())));
    }
    return new Message(parts);
  }

  private static String zone(ChannelSettings settings) {
    return settings.calendar().zone().map(ZoneId::getId).orElse("");
  }

  private static String welcome(ChannelSettings settings, List<Option> tracks, Words words) {
    return settings
        .welcome()
        .map(
            welcome ->
                tracks.stream()
                    .filter(track -> track.key().equals(welcome.track()))
                    .map(Option::label)
                    .findFirst()
                    .orElse(welcome.track()))
        .orElseGet(() -> words.of("settings.welcome.none"));
  }

  private static String language(ChannelSettings settings, Words words) {
    return settings.language().map(words::name).orElseGet(() -> words.of("settings.language.auto"));
  }

  private static String onOrOff(boolean on, Words words) {
    return on ? words.of("settings.on") : words.of("settings.off");
  }

  private static String orUnset(String value, Words words) {
    return value.isEmpty() ? words.of("settings.unset") : value;
  }

  private static String line(String label, String value) {
    return label + ": " + value;
  }
}
