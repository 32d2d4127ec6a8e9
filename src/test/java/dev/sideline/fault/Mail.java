package dev.sideline.fault;

import dev.sideline.words.Language;
import dev.sideline.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What arrived behind acknowledgements: by the command's id, or by the person where it went to
 * them.
 */
final class Mail {
  private final Map<String, List<String>> letters = new ConcurrentHashMap<>();

  void arrived(String address, String text) {
    letters.computeIfAbsent(address, missing -> new CopyOnWriteArrayList<>()).add(text);
  }

  List<String> at(String address) {
    return letters.getOrDefault(address, List.of());
  }

  /** How many arrived that are not marked as sent again. */
  long unmarkedAt(String address) {
    return at(address).stream().filter(text -> !says(text, "sent.again")).count();
  }

  /** Whether a text holds these words in any language. */
  static boolean says(String text, String words) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> text.contains(Words.in(language).of(words)));
  }
}
