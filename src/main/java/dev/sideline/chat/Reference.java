package dev.sideline.chat;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person or a channel that somebody names among their words, as {@code @dana[U1]} and {@code
 * #floor[C1]}.
 *
 * @param name as people read it; may be empty
 * @param id the platform's
 */
public record Reference(Sort sort, String name, String id) {
  private static final Pattern WRITTEN = Pattern.compile("([@#])([^\\s\\[\\]@#]*)\\[(\\w+)]");

  /** What is named. */
  public enum Sort {
    PERSON,
    CHANNEL
  }

  /** As it stands among the words. */
  public String written() {
    return sign() + name + "[" + id + "]";
  }

  private String sign() {
    return sort == Sort.PERSON ? "@" : "#";
  }

  /** What a word refers to, if it refers to anything. */
  public static Optional<Reference> in(String word) {
    Matcher written = WRITTEN.matcher(word);
    return written.matches() ? Optional.of(of(written)) : Optional.empty();
  }

  private static Reference of(Matcher written) {
    return new Reference(
        written.group(1).equals("@") ? Sort.PERSON : Sort.CHANNEL,
        written.group(2),
        written.group(3));
  }

  /** Words as people read them: names without ids, where there are names. */
  public static String plain(String words) {
    return WRITTEN
        .matcher(words)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) + (found.group(2).isEmpty() ? found.group(3) : found.group(2))));
  }
}
