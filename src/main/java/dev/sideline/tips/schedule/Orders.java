package dev.sideline.tips.schedule;

import dev.sideline.chat.Incoming;
import dev.sideline.chat.Message;
import dev.sideline.chat.Message.Example;
import dev.sideline.chat.Message.Text;
import dev.sideline.privacy.Redactor;
import dev.sideline.privacy.TypedText;
import dev.sideline.tips.schedule.WrittenOrder.Reading.Read;
import dev.sideline.tips.schedule.WrittenOrder.Reading.Unclear;
import dev.sideline.tips.shelf.TipShelf;
import dev.sideline.words.Words;
import dev.sideline.workspace.Rhythm;
import dev.sideline.workspace.WorkingWeek;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes orders of what leads write. */
public final class Orders {
  /** The most characters of a topic. */
  static final int LONGEST_TOPIC = 100;

  private final TipShelf shelf;
  private final Redactor redactor;
  private final Whereabouts whereabouts;

  public Orders(TipShelf shelf, Redactor redactor, Whereabouts whereabouts) {
    this.shelf = shelf;
    this.redactor = redactor;
    this.whereabouts = whereabouts;
  }

  /** What came of it. */
  sealed interface Made {
    /** It can be carried out. */
    record Ready(Order order) implements Made {}

    /** It cannot; the message tells why, and what to do. */
    record Missing(Message told) implements Made {}
  }

  /** The order in what a lead wrote; may wait for the platform. */
  Made read(String written, Incoming from, Words words) {
    return switch (WrittenOrder.read(written, words.language())) {
      case Unclear unclear -> new Made.Missing(unclear(unclear, words));
      case Read read -> placed(read.order(), from, words);
    };
  }

  private Made placed(WrittenOrder written, Incoming from, Words words) {
    Optional<String> channel =
        Optional.of(written.channel())
            .filter(named -> !named.isEmpty())
            .or(() -> whereabouts.channel(from));
    if (channel.isEmpty()) {
      return missing(howTo(words.of("tip.channel.needed"), words));
    }
    if (!whereabouts.isChannel(from, channel.get())) {
      return missing(howTo(words.of("tip.channel.unclear", channel.get()), words));
    }
    Optional<ZoneId> zone = whereabouts.zone(from, channel.get());
    if (zone.isEmpty()) {
      return missing(
          Message.of(
              new Text(words.of("tip.zone.missing")),
              new Example("settings", words.of("help.example.settings.meaning"))));
    }
    String topic = redactor.redact(TypedText.clean(written.topic())).text();
    List<String> cards = topic.isEmpty() ? List.of() : shelf.about(topic, words.language());
    if (topic.length() > LONGEST_TOPIC) {
      return missing(
          Message.of(new Text(words.of("tip.topic.long", LONGEST_TOPIC, topic.length()))));
    }
    if (!topic.isEmpty() && cards.isEmpty()) {
      return missing(
          Message.of(
              new Text(words.of("tip.topic.none", topic)),
              new Example("cards", words.of("help.example.cards.meaning"))));
    }
    Set<DayOfWeek> named = written.days().named();
    Rhythm rhythm =
        new Rhythm(named.isEmpty() ? WorkingWeek.in(zone.get()) : named, written.at(), zone.get());
    return new Made.Ready(
        new Order(
            origin(from),
            from.person(),
            from.place().platform(),
            channel.get(),
            words.language(),
            rhythm,
            shelf.named(topic, words.language()),
            cards));
  }

  /** The message that somebody wrote, or edited since; whose it was, cannot be read from it. */
  static String origin(Incoming from) {
    return UUID.nameUUIDFromBytes(from.original().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Made missing(Message told) {
    return new Made.Missing(told);
  }

  private static Message unclear(Unclear unclear, Words words) {
    return howTo(
        switch (unclear.piece()) {
          case DAYS ->
              unclear.words().isEmpty()
                  ? words.of("tip.days.missing")
                  : words.of("tip.days.unclear", unclear.words());
          case TIME -> timeFault(unclear.words(), words);
          case CHANNEL -> words.of("tip.channel.unclear", unclear.words());
        },
        words);
  }

  /** What is wrong with a time. */
  static String timeFault(String written, Words words) {
    return written.isEmpty() ? words.of("tip.time.missing") : words.of("tip.time.unclear", written);
  }

  private static Message howTo(String fault, Words words) {
    return Message.of(
        new Text(fault),
        new Text(words.of("tip.schedule.how")),
        new Example(
            "tip schedule weekdays 9:00 #floor " + words.of("tip.schedule.example"),
            words.of("tip.schedule.example.meaning")));
  }
}
