package dev.sideline.privacy;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** E-mail addresses, those in other scripts and in encoded domains too. */
final class Emails implements Finder {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]*@(?:[\\p{L}\\p{N}-]+\\.)+(?:xn--[\\p{L}\\p{N}-]+|\\p{L}{2,})");

  @Override
  public Stream<Span> find(String text) {
    return ADDRESS
        .matcher(text)
        .results()
        .map(match -> new Span(Kind.EMAIL, match.start(), match.end()));
  }
}
