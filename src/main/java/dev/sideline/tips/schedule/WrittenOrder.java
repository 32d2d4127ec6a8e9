package dev.sideline.tips.schedule;

import dev.sideline.chat.Reference;
import dev.sideline.chat.Reference.Sort;
import dev.sideline.tips.schedule.WrittenDays.Days;
import dev.sideline.words.Language;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An order in words, such as {@code weekdays 9:00 #floor angry customers}.
 *
 * @param channel the platform's id of it; empty where none was named
 * @param topic may be empty
 */
record WrittenOrder(Days days, LocalTime at, String channel, String topic) {
  private static final Pattern SPLIT_TIME =
      Pattern.compile("(?i)(\\d) +(am|pm|a\\.m\\.|p\\.m\\.)(?=\\s|$)");

  /** What reading it gave. */
  sealed interface Reading {
    /** It was understood. */
    record Read(WrittenOrder order) implements Reading {}

    /** A piece of it was not; the words of it may be empty. */
    record Unclear(Piece piece, String words) implements Reading {}
  }

  /** What an order is made of. */
  enum Piece {
    DAYS,
    TIME,
    CHANNEL
  }

  /**
   * Reads it.
   *
   * @param language whose names of days are known, beside the English ones
   */
  static Reading read(String written, Language language) {
    List<String> words =
        List.of(SPLIT_TIME.matcher(written.strip()).replaceAll("$1$2").split("\\s+"));
    int at =
        IntStream.range(0, words.size())
            .filter(i -> WrittenTime.isMeant(words.get(i)))
            .findFirst()
            .orElse(-1);
    String before = String.join(" ", words.subList(0, at < 0 ? 1 : at));
    Optional<Days> days = WrittenDays.read(before, language);
    if (days.isEmpty()) {
      return new Reading.Unclear(Piece.DAYS, Reference.plain(before));
    }
    Optional<LocalTime> time = at < 0 ? Optional.empty() : WrittenTime.read(words.get(at));
    if (time.isEmpty()) {
      return new Reading.Unclear(Piece.TIME, at < 0 ? "" : words.get(at));
    }
    return read(days.get(), time.get(), words.subList(at + 1, words.size()));
  }

  private static Reading read(Days days, LocalTime at, List<String> rest) {
    Optional<String> channel = rest.stream().filter(word -> word.startsWith("#")).findFirst();
    if (channel.isEmpty()) {
      return new Reading.Read(new WrittenOrder(days, at, "", topic(rest)));
    }
    List<String> others = new ArrayList<>(rest);
    others.remove(channel.get());
    return Reference.in(channel.get())
        .filter(named -> named.sort() == Sort.CHANNEL)
        .<Reading>map(
            named -> new Reading.Read(new WrittenOrder(days, at, named.id(), topic(others))))
        .orElseGet(() -> new Reading.Unclear(Piece.CHANNEL, Reference.plain(channel.get())));
  }

  private static String topic(List<String> words) {
    return Reference.plain(String.join(" ", words));
  }
}
