package dev.sideline.testkit;

import dev.sideline.playbook.search.Terms;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Terms by spaces and by every three letters. */
public final class PlainTerms implements Terms {
  @Override
  public List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
  }

  @Override
  public List<String> pieces(String text) {
    return IntStream.rangeClosed(0, text.length() - 3)
        .mapToObj(i -> text.toLowerCase(Locale.ROOT).substring(i, i + 3))
        .toList();
  }
}
